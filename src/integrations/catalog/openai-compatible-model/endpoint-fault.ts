import { types } from 'node:util';
import { classifyRateLimitError, parseRetryAfterMs } from '@langchain/core/utils/async_caller';
import { z } from 'zod';
import { beginningOf } from '#kernel/well-formed.js';
import { redactText } from '#platform/logging/redact.js';

/** What an endpoint, or the way to it, has said instead of an answer. Holds no key. */
export interface EndpointFault {
  /** Of the HTTP answer; absent when none came. */
  readonly status: number | undefined;
  /** The provider's own word for it. */
  readonly code: string | undefined;
  /** The parameter that is at fault, where the provider names one. */
  readonly param: string | undefined;
  /** What it says of it, without our key. */
  readonly said: string;
  readonly retryAfterMs: number | undefined;
  /** Waiting does not help: the account is empty. */
  readonly quotaExhausted: boolean;
}

const MAX_SAID = 2000;
/** Some call the limit of a minute a quota, and say when it is over. */
const PASSES = /retry in/i;
const word = z.string().nullish().catch(undefined);

/** The errors of the client, by what they carry and not by their classes: those are of a package below it. */
const clientError = z.object({
  status: z.number().optional().catch(undefined),
  code: word,
  type: word,
  param: word,
  message: z.string().catch(''),
  headers: z.instanceof(Headers).optional().catch(undefined),
});

/** @param secret is taken out of what the endpoint says: some quote the key they refuse */
export function readFault(error: unknown, secret?: string): EndpointFault {
  const { status, code, type, param, message, headers } = clientError.parse(error);
  const limit = classifyRateLimitError(error);
  const retryAfterMs = parseRetryAfterMs(headers?.get('retry-after')) ?? limit?.retryAfterMs;
  const said = status === undefined ? rootOf(error) : message.replace(`${status} `, '');
  return {
    status,
    code: code ?? type ?? undefined,
    param: param ?? undefined,
    said: beginningOf(withoutSecrets(said, secret), MAX_SAID),
    retryAfterMs,
    quotaExhausted: status === 402 || (limit?.action === 'stop' && retryAfterMs === undefined && !PASSES.test(said)),
  };
}

function withoutSecrets(text: string, secret: string | undefined): string {
  return redactText(secret === undefined ? text : text.replaceAll(secret, '[redacted]'));
}

/** Why no answer came, in the words of whoever is nearest to it: the socket's `ECONNREFUSED`, not the client's sentence. */
function rootOf(error: unknown): string {
  if (!types.isNativeError(error)) return '';
  const own = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return rootOf(error.cause) || own;
}
