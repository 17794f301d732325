import type { Delivery, DeliveryAttempt, DeliveryContent, DeliveryRecord, DeliveryStatus } from '../domain/delivery.js';

interface StoredAttempt {
  readonly at: number;
  readonly ms: number;
  readonly status?: number | undefined;
  readonly error?: string | undefined;
  readonly excerpt?: string | undefined;
}

/** Without an outcome while it is pending. Written by `insert` in lib/webhook.lua too. */
interface StoredRecord {
  readonly attempts: readonly StoredAttempt[];
  readonly tries: number;
  readonly next: number;
  readonly outcome?: 'delivered' | 'failed' | undefined;
}

export function textOfRecord(record: DeliveryRecord, outcome?: 'delivered' | 'failed'): string {
  const { attempts, tries, nextAt } = record;
  return JSON.stringify({ attempts: attempts.map(stored), tries, next: nextAt.getTime(), outcome });
}

export function recordFromText(text: string): DeliveryRecord & { readonly outcome?: DeliveryStatus | undefined } {
  const { attempts, tries, next, outcome } = JSON.parse(text) as StoredRecord;
  return { attempts: attempts.map(attemptOf), tries, nextAt: new Date(next), outcome };
}

export function textOfContent({ type, at, data }: DeliveryContent): string {
  return JSON.stringify({ type, at: at.getTime(), data });
}

export function contentFromText(text: string): DeliveryContent {
  const { type, at, data } = JSON.parse(text) as { type: string; at: number; data: Record<string, unknown> };
  return { type, at: new Date(at), data };
}

/** @param whilePending what it is that has not ended by itself: what waited for a webhook that was disabled has failed */
export function deliveryOf(
  id: string,
  texts: { readonly record: string; readonly content: string },
  createdAt: Date,
  whilePending: DeliveryStatus,
): Delivery {
  const { outcome, ...record } = recordFromText(texts.record);
  return { id, ...record, status: outcome ?? whilePending, createdAt, content: contentFromText(texts.content) };
}

function stored({ at, statusCode, error, durationMs, excerpt }: DeliveryAttempt): StoredAttempt {
  return { at: at.getTime(), ms: durationMs, status: statusCode, error, excerpt };
}

function attemptOf({ at, ms, status, error, excerpt }: StoredAttempt): DeliveryAttempt {
  return { at: new Date(at), durationMs: ms, statusCode: status, error, excerpt };
}
