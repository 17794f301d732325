import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Page } from '#kernel/page.js';
import { Instant } from '#platform/http/property.decorators.js';
import { DELIVERY_STATUSES, type Delivery, type DeliveryAttempt, type DeliveryStatus } from '../domain/delivery.js';

/** One try to tell. */
@ApiSchema({ name: 'DeliveryAttempt' })
export class DeliveryAttemptResponse {
  /** When it began
   * @example '2026-03-01T12:00:00.250Z' */
  @Instant()
  at!: string;

  /** What was answered; absent where nobody answered
   * @example 503 */
  @ApiProperty({ type: 'integer', minimum: 100, maximum: 999 })
  status_code?: number | undefined;

  /** Why it does not count; absent where it does
   * @example 'It answered with the status 503' */
  error?: string | undefined;

  /** How long it took, in ms
   * @example 37 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  duration_ms!: number;

  /** How the answer began, on one line
   * @example 'Down for maintenance' */
  response_excerpt?: string | undefined;

  static from({ at, statusCode, error, durationMs, excerpt }: DeliveryAttempt): DeliveryAttemptResponse {
    return {
      at: at.toISOString(),
      status_code: statusCode,
      error,
      duration_ms: durationMs,
      response_excerpt: excerpt,
    };
  }
}

/** One event for one webhook. */
@ApiSchema({ name: 'DeliveryResponse' })
export class DeliveryResponse {
  /** Its id, the `webhook-id` of every attempt
   * @example 'msg_1772366400000-0-0-9f86d081884c' */
  delivery_id!: string;

  /** What is told of, or `events.missed`
   * @example 'workflow.completed' */
  event_type!: string;

  /** The event as it is told; of `events.missed` the cursors `from` and `to`
   * @example { "id": "3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11:42", "type": "workflow.completed" } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Readonly<Record<string, unknown>>;

  /** Pending until an attempt was answered with 2xx, or the last one was not
   * @example 'delivered' */
  @ApiProperty({ enum: DELIVERY_STATUSES, enumName: 'DeliveryStatus' })
  status!: DeliveryStatus;

  /** The latest attempts, up to 20, oldest first */
  @ApiProperty({ type: () => [DeliveryAttemptResponse] })
  attempts!: DeliveryAttemptResponse[];

  /** When it goes next, or goes at this moment; absent once it has ended
   * @example '2026-03-01T12:00:05.250Z' */
  @Instant()
  next_attempt_at?: string | undefined;

  /** When the event was read for this webhook
   * @example '2026-03-01T12:00:00.200Z' */
  @Instant()
  created_at!: string;

  static from({ id, content, status, attempts, nextAt, createdAt }: Delivery): DeliveryResponse {
    return {
      delivery_id: id,
      event_type: content.type,
      data: content.data,
      status,
      attempts: attempts.map((attempt) => DeliveryAttemptResponse.from(attempt)),
      next_attempt_at: status === 'pending' ? nextAt.toISOString() : undefined,
      created_at: createdAt.toISOString(),
    };
  }
}

/** One page of a webhook's deliveries. */
@ApiSchema({ name: 'DeliveryListResponse' })
export class DeliveryListResponse {
  /** Newest first */
  deliveries!: DeliveryResponse[];

  /** How many there are in all, of those that are remembered
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  total_count!: number;

  /** Whether there are older ones
   * @example false */
  has_more!: boolean;

  /** What to send as `cursor` for the next page
   * @example 'MTc3MjM2NjQwMDAwMDptc2dfMTc3MjM2NjQwMDAwMC0wLTAtOWY4NmQwODE4ODRj' */
  next_cursor?: string | undefined;

  static from({ items, total, hasMore, nextCursor }: Page<Delivery>): DeliveryListResponse {
    return {
      deliveries: items.map((delivery) => DeliveryResponse.from(delivery)),
      total_count: total,
      has_more: hasMore,
      next_cursor: nextCursor,
    };
  }
}
