import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { parseCursor, type PageRequest } from '#kernel/page.js';
import { MayBeAbsent, QueryCursor, QueryNumber } from '#platform/http/property.decorators.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../domain/delivery.js';

/** Which page of the webhooks is wanted. */
export class ListWebhooksQuery {
  /**
   * At most so many
   * @example 20
   */
  @QueryNumber({ min: 1, max: 100 })
  limit = 20;

  /**
   * How many to pass over; does not count beside a cursor
   * @example 0
   */
  @QueryNumber({ min: 0 })
  offset = 0;

  /**
   * The `next_cursor` of the page before; skips and repeats nothing while new ones arrive
   * @example 'MTc3MjM2NjQwMDAwMDo3ZDFmMGY1YS0yZjYzLTRhNTUtOWQ2ZS0wYTFiN2YzYzllNDI'
   */
  @QueryCursor()
  cursor?: string;

  toPage(): PageRequest {
    const { limit, offset, cursor } = this;
    return { limit, offset, after: cursor === undefined ? undefined : parseCursor(cursor) };
  }
}

/** Which page of a webhook's deliveries is wanted. */
export class ListDeliveriesQuery extends ListWebhooksQuery {
  /**
   * Only those with this status
   * @example 'failed'
   */
  @MayBeAbsent()
  @IsIn(DELIVERY_STATUSES)
  @ApiProperty({ enum: DELIVERY_STATUSES, enumName: 'DeliveryStatus', required: false })
  status?: DeliveryStatus;
}
