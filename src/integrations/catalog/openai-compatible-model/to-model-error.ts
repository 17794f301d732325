import type { AppError } from '#kernel/errors/app-error.js';
import {
  ModelAccessDenied,
  ModelAnswerMalformed,
  ModelAnswerRefused,
  ModelContextExceeded,
  ModelQuotaExhausted,
  ModelRateLimited,
  ModelRequestRejected,
  ModelUnavailable,
} from '../../integration.errors.js';
import type { EndpointFault } from './endpoint-fault.js';

/** Whom a fault concerns. */
export interface Asker {
  readonly capability: string;
  readonly model: string;
  readonly hasKey: boolean;
}

const TOO_LONG =
  /context.?(length|window|size)|maximum context|max_model_len|prompt is too long|reduce the length|exceeds? the maximum number of tokens/i;
const FILTERED = /content.?(filter|policy|management)|responsible.?ai|moderation|flagged/i;
/** The endpoint itself found that the model's answer is no JSON, and keeps it. */
const BAD_JSON = 'json_validate_failed';
/** Nothing is wrong with these requests; they came at a bad moment. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 425]);

/** What a fault of an endpoint means for a thought. */
export function toModelError(fault: EndpointFault, { capability, model, hasKey }: Asker): AppError {
  const { status, code = '', said, retryAfterMs } = fault;
  const words = `${code} ${said}`;
  if (status === undefined) return new ModelUnavailable(model, said);
  if (fault.quotaExhausted) return new ModelQuotaExhausted(model, said);
  if (status === 429) return new ModelRateLimited(model, retryAfterMs);
  if (status >= 500 || PASSING.has(status)) return new ModelUnavailable(model, `it answers ${status}`, retryAfterMs);
  if (FILTERED.test(words)) return new ModelAnswerRefused(capability, model, said);
  // What is said with these is not repeated: it may be about the key.
  if (status === 401 || status === 403) return new ModelAccessDenied(model, status, hasKey);
  if (status === 413 || TOO_LONG.test(words)) return new ModelContextExceeded(capability, model);
  if (code === BAD_JSON) return new ModelAnswerMalformed(capability, [{ path: [], message: said }]);
  return new ModelRequestRejected(model, status, said);
}
