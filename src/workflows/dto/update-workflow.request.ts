import { ApiSchema } from '@nestjs/swagger';
import { FreeObject, MayBeAbsent, WholeNumber } from '#platform/http/property.decorators.js';

/** What shall be different about a live workflow; what is left out stays. */
@ApiSchema({ name: 'UpdateWorkflowRequest' })
export class UpdateWorkflowRequest {
  /**
   * 1 to 10, 10 is the most urgent
   * @example 8
   */
  @MayBeAbsent()
  @WholeNumber({ min: 1, max: 10 })
  priority?: number;

  /**
   * Parameters to set, or with null to clear; the others stay. Bounds are those of a new workflow, and the seed cannot be
   * changed
   * @example { "quality_threshold": 60, "mood": null }
   */
  @MayBeAbsent()
  @FreeObject()
  custom_parameters?: Record<string, unknown>;
}
