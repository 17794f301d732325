export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One try to tell somebody of one event. */
export interface DeliveryAttempt {
  readonly at: Date;
  /** Absent where nobody answered. */
  readonly statusCode?: number | undefined;
  /** Why it does not count; absent where it does. */
  readonly error?: string | undefined;
  readonly durationMs: number;
  /** How the answer began, on one line. */
  readonly excerpt?: string | undefined;
}

/** What is known of the telling, apart from what is told. */
export interface DeliveryRecord {
  /** The latest ones, oldest first. */
  readonly attempts: readonly DeliveryAttempt[];
  /** Failed ones since it was last put in line, by an event or by a person. */
  readonly tries: number;
  /** When it goes next; says nothing once it has ended. */
  readonly nextAt: Date;
}

/** What is told: the same bytes at every attempt follow from it. */
export interface DeliveryContent {
  readonly type: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One event for one webhook; its id is the `webhook-id` of every attempt. */
export interface Delivery extends DeliveryRecord {
  readonly id: string;
  readonly status: DeliveryStatus;
  readonly createdAt: Date;
  readonly content: DeliveryContent;
}

/** Says that events are missing; whoever gets it reads them from the log. Sent whatever a webhook has asked for. */
export const EVENTS_MISSED = 'events.missed';
