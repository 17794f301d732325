import { ApiSchema } from '@nestjs/swagger';
import { MayBeAbsent, WholeNumber } from '#platform/http/property.decorators.js';

/** A sign of life. */
@ApiSchema({ name: 'HeartbeatRequest' })
export class HeartbeatRequest {
  /**
   * How many tasks it thinks it runs now; what counts is our own list of its tasks
   * @example 1
   */
  @MayBeAbsent()
  @WholeNumber({ min: 0 })
  current_tasks?: number;

  /**
   * How many tasks it takes at a time; as before when left out
   * @example 2
   */
  @MayBeAbsent()
  @WholeNumber({ min: 1 })
  max_concurrent_tasks?: number;
}
