import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Page } from '#kernel/page.js';
import { Instant } from '#platform/http/property.decorators.js';
import {
  DISABLED_REASONS,
  WEBHOOK_STATUSES,
  type DisabledReason,
  type Webhook,
  type WebhookStatus,
} from '../domain/webhook.js';
import type { WebhookWithSecret } from '../webhooks.service.js';

/** Somebody who is told of what happens. */
@ApiSchema({ name: 'WebhookResponse' })
export class WebhookResponse {
  /** Its id
   * @example '7d1f0f5a-2f63-4a55-9d6e-0a1b7f3c9e42' */
  @ApiProperty({ format: 'uuid' })
  webhook_id!: string;

  /** Where to
   * @example 'https://dailies.example/hooks/orchestrator' */
  url!: string;

  /** Of what
   * @example ['workflow.completed', 'decision.*'] */
  @ApiProperty({ type: [String] })
  events!: readonly string[];

  /** Only of this project
   * @example 'night-train' */
  project_id?: string | undefined;

  /** What it is for
   * @example 'Tells the dailies channel' */
  description?: string | undefined;

  /** Nothing is sent to a disabled one
   * @example 'enabled' */
  @ApiProperty({ enum: WEBHOOK_STATUSES, enumName: 'WebhookStatus' })
  status!: WebhookStatus;

  /** `gone`: the receiver answered 410. `failing`: a delivery has failed for good, and
   * nothing has come through for `WEBHOOK_DISABLE_AFTER_MS`
   * @example 'gone' */
  @ApiProperty({ enum: DISABLED_REASONS, enumName: 'WebhookDisabledReason', required: false })
  disabled_reason?: DisabledReason | undefined;

  /** When it was disabled
   * @example '2026-03-04T12:00:00.000Z' */
  @Instant()
  disabled_at?: string | undefined;

  /** Since when every attempt has failed
   * @example '2026-03-01T12:00:00.000Z' */
  @Instant()
  failing_since?: string | undefined;

  /** Until when the secret before the present one signs too; in the past once it does not any more
   * @example '2026-03-02T12:00:00.000Z' */
  @Instant()
  old_secret_until?: string | undefined;

  /** When it was created; it is told of what happened after that
   * @example '2026-03-01T12:00:00.000Z' */
  @Instant()
  created_at!: string;

  /** Fingerprint of the API key it was created with
   * @example 'key_4a5b6c7d' */
  created_by!: string;

  static from(webhook: Webhook): WebhookResponse {
    return {
      webhook_id: webhook.id,
      url: webhook.url,
      events: webhook.events,
      project_id: webhook.projectId,
      description: webhook.description,
      status: webhook.status,
      disabled_reason: webhook.disabledReason,
      disabled_at: webhook.disabledAt?.toISOString(),
      failing_since: webhook.failingSince?.toISOString(),
      old_secret_until: webhook.oldSecretUntil?.toISOString(),
      created_at: webhook.createdAt.toISOString(),
      created_by: webhook.createdBy,
    };
  }
}

/** A webhook with the secret that its deliveries are signed with. */
@ApiSchema({ name: 'WebhookWithSecretResponse' })
export class WebhookWithSecretResponse extends WebhookResponse {
  /** Verifies its deliveries by Standard Webhooks. Said this once
   * @example 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwm0qHzDk3yG8=' */
  secret!: string;

  static fromBoth({ webhook, secret }: WebhookWithSecret): WebhookWithSecretResponse {
    return Object.assign(new WebhookWithSecretResponse(), WebhookResponse.from(webhook), { secret });
  }
}

/** One page of the webhooks. */
@ApiSchema({ name: 'WebhookListResponse' })
export class WebhookListResponse {
  /** Newest first */
  webhooks!: WebhookResponse[];

  /** How many there are in all
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  total_count!: number;

  /** Whether there are older ones
   * @example false */
  has_more!: boolean;

  /** What to send as `cursor` for the next page
   * @example 'MTc3MjM2NjQwMDAwMDo3ZDFmMGY1YS0yZjYzLTRhNTUtOWQ2ZS0wYTFiN2YzYzllNDI' */
  next_cursor?: string | undefined;

  static from({ items, total, hasMore, nextCursor }: Page<Webhook>): WebhookListResponse {
    return {
      webhooks: items.map((webhook) => WebhookResponse.from(webhook)),
      total_count: total,
      has_more: hasMore,
      next_cursor: nextCursor,
    };
  }
}
