import type { z } from 'zod';
import { failed, type Accepted, type Completed, type Failed } from '../call-answer.js';
import { failureOfStatus } from '../failure-of-status.js';
import type { Quote } from '../quote.js';
import { refusalBody, workReport } from './execute.schemas.js';
import { pollDelayMs, readReport } from './read-report.js';

/** What came back over HTTP. */
export interface Reply {
  readonly status: number;
  /** Undefined when there was none; a text when it is no JSON. */
  readonly body: unknown;
  /** Of the header. */
  readonly retryAfterMs: number | undefined;
}

/** What a reply about an order comes to. */
export function readReply(reply: Reply, taskId: string, quote: Quote): Completed | Accepted | Failed {
  if (!isSuccess(reply)) return readRefusal(reply, quote);
  const report = workReport.safeParse(reply.body);
  if (report.success) return waitAsAsked(readReport(report.data, taskId, quote), report.data, reply);
  // The status alone says that the order was taken.
  if (reply.status === 202 && reply.body === undefined)
    return { kind: 'accepted', pollAfterMs: pollDelayMs(reply.retryAfterMs) };
  return failed(
    'bad_output',
    'AGENT_ANSWER_MALFORMED',
    `The agent's answer has not the shape agreed on: ${firstIssue(report.error)}`,
  );
}

export function readRefusal({ status, body, retryAfterMs }: Reply, quote: Quote): Failed {
  const { data } = refusalBody.safeParse(body);
  return failureOfStatus(status, {
    message: data && quote(`${data.error.code}: ${data.error.message}`),
    retryable: data?.error.retryable,
    retryAfterMs: retryAfterMs ?? data?.error.retry_after_ms,
  });
}

export function isSuccess({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

/** Where the body does not say when to ask again, the header may. */
function waitAsAsked<T extends Completed | Accepted | Failed>(answer: T, report: object, { retryAfterMs }: Reply): T {
  if (answer.kind !== 'accepted' || 'poll_after_ms' in report || retryAfterMs === undefined) return answer;
  return { ...answer, pollAfterMs: pollDelayMs(retryAfterMs) };
}

/** Of the form, never of the content: an agent's text is not repeated here. */
function firstIssue({ issues: [first] }: z.ZodError): string {
  if (!first) return 'nobody knows why';
  return first.path.length === 0 ? first.message : `${first.path.map(String).join('.')}: ${first.message}`;
}
