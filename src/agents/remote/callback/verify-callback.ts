import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Accepted, Completed, Failed } from '../call-answer.js';
import { readReport } from '../http/read-report.js';
import { quote } from '../quote.js';
import { callbackBody, callbackHeaders } from './callback.schemas.js';

/** How old a report may be, or how far ahead its clock. */
const TOLERANCE_MS = 300_000;

/** One attempt at a task; what a token is made for. */
export interface AttemptName {
  readonly workflowId: string;
  readonly taskId: string;
  readonly attempt: number;
}

/** A report of an agent that was proved to be what it says. */
export interface CallbackReport extends AttemptName {
  readonly eventId: string;
  readonly sequence: number;
  /** Percent. */
  readonly progress?: number | undefined;
  readonly answer: Completed | Accepted | Failed;
}

export interface CallbackRequest {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** Byte for byte as it came: that is what was signed. */
  readonly rawBody: string;
}

export type CallbackVerdict =
  | { readonly kind: 'genuine'; readonly report: CallbackReport }
  /** `malformed` is a bad request, the others come from somebody who may not report. */
  | { readonly kind: 'refused'; readonly reason: 'malformed' | 'forged' | 'expired' };

/**
 * What an agent signs its reports about an attempt with. It follows from our secret and the attempt, so it is stored nowhere,
 * and the token of one attempt says nothing about another.
 */
export function callbackToken(secret: string, { workflowId, taskId, attempt }: AttemptName): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([workflowId, taskId, attempt]))
    .digest('base64url');
}

/** Whether a report was signed with the token of the very attempt that it names. */
export function verifyCallback({ headers, rawBody }: CallbackRequest, secret: string, now: Date): CallbackVerdict {
  const signed = callbackHeaders.safeParse(headers);
  const body = callbackBody.safeParse(jsonOf(rawBody));
  if (!signed.success || !body.success) return { kind: 'refused', reason: 'malformed' };
  const { 'webhook-id': eventId, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = signed.data;
  const { workflow_id: workflowId, task_id: taskId, attempt, sequence, progress } = body.data;
  const token = callbackToken(secret, { workflowId, taskId, attempt });
  const wanted = createHmac('sha256', token).update(`${eventId}.${timestamp}.${rawBody}`).digest();
  if (!signatures.split(' ').some((signature) => isSame(signature, wanted)))
    return { kind: 'refused', reason: 'forged' };
  if (Math.abs(Number(timestamp) * 1_000 - now.getTime()) > TOLERANCE_MS) return { kind: 'refused', reason: 'expired' };
  const answer = readReport(body.data, taskId, (words, maxLength) => quote(words, token, maxLength));
  return { kind: 'genuine', report: { workflowId, taskId, attempt, eventId, sequence, progress, answer } };
}

/** Takes as long for a signature that is nearly right as for any other. */
function isSame(signature: string, wanted: Buffer): boolean {
  const [version, base64 = ''] = signature.split(',');
  const given = Buffer.from(base64, 'base64');
  return version === 'v1' && given.length === wanted.length && timingSafeEqual(given, wanted);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
