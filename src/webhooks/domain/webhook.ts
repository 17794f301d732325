export const WEBHOOK_STATUSES = ['enabled', 'disabled'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** `gone`: the receiver answered 410. `failing`: a delivery has failed for good, and nothing has come through for days. */
export const DISABLED_REASONS = ['gone', 'failing'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** Somebody who wants to be told. Its secrets are not part of it: only who signs and who rotates ever holds them. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** Types of events and patterns such as `decision.*`. */
  readonly events: readonly string[];
  /** Only events of this project. */
  readonly projectId?: string | undefined;
  readonly description?: string | undefined;
  readonly status: WebhookStatus;
  readonly disabledReason?: DisabledReason | undefined;
  readonly disabledAt?: Date | undefined;
  /** Since when every attempt has failed. */
  readonly failingSince?: Date | undefined;
  /** Until when the secret before the present one signs too. */
  readonly oldSecretUntil?: Date | undefined;
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** What a caller says of a new one. */
export interface WebhookDraft {
  readonly url: string;
  readonly events: readonly string[];
  readonly projectId?: string | undefined;
  readonly description?: string | undefined;
}
