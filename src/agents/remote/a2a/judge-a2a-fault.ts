import { z } from 'zod';
import { failed, type Failed } from '../call-answer.js';
import { failureOfStatus } from '../failure-of-status.js';

/** How the SDK's errors tell what they are: by the code of JSON-RPC, or by the status where the binding is HTTP+JSON. */
const sdkError = z.object({
  name: z.string().optional(),
  message: z.string().default(''),
  envelopeCode: z.number().optional(),
  statusCode: z.number().optional(),
});

const TASK_NOT_FOUND = -32001;
const TASK_NOT_CANCELABLE = -32002;
const METHOD_NOT_FOUND = -32601;
const UNSUPPORTED_OPERATION = -32004;
/** The agent's own fault; every other code says what is wrong with the request. */
const FAULTS = new Set([-32603, -32006]);

export function isTaskNotFound(error: unknown): boolean {
  const { data } = sdkError.safeParse(error);
  return data?.envelopeCode === TASK_NOT_FOUND || data?.statusCode === 404;
}

export function isTaskOver(error: unknown): boolean {
  const { data } = sdkError.safeParse(error);
  return data?.envelopeCode === TASK_NOT_CANCELABLE || data?.statusCode === 409;
}

/** The agent, or its version of the protocol, does not know what was asked of it. */
export function isUnsupported(error: unknown): boolean {
  const { data } = sdkError.safeParse(error);
  if (data?.envelopeCode === METHOD_NOT_FOUND || data?.envelopeCode === UNSUPPORTED_OPERATION) return true;
  return data?.statusCode === 501 || data?.name === 'UnsupportedOperationError';
}

/** What an error of the protocol comes to. @throws the error when it is of another kind */
export function judgeA2aFault(error: unknown, quote: (words: string) => string): Failed {
  const { data } = sdkError.safeParse(error);
  const words = quote(data?.message ?? '');
  if (data?.statusCode !== undefined) return failureOfStatus(data.statusCode, { message: words });
  if (data?.envelopeCode === undefined) throw error;
  if (FAULTS.has(data.envelopeCode)) return failed('transient', 'AGENT_FAULT', `The agent has a fault: ${words}`);
  return failed('permanent', 'AGENT_REFUSED', `The agent refused the work: ${words}`);
}
