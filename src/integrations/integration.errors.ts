import type { z } from 'zod';
import { AppError } from '#kernel/errors/app-error.js';
import { beginningOf } from '#kernel/well-formed.js';

/** How many of the things wrong with an answer are named: enough to see the cause, little enough to log. */
const ISSUES_NAMED = 5;

/** How much of what an endpoint says is repeated, characters. */
const MAX_QUOTED = 300;

/** One thing that is wrong with an answer. */
export type AnswerIssue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/** A language model answered, and not in the shape that was asked for. */
export class ModelAnswerMalformed extends AppError {
  readonly code = 'MODEL_ANSWER_MALFORMED';
  readonly kind = 'unprocessable';

  constructor(capability: string, issues: readonly AnswerIssue[]) {
    const named = issues
      .slice(0, ISSUES_NAMED)
      .map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
    const [first] = named.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    super(
      `The language model's answer for ${capability} has the wrong shape: ${beginningOf(first ?? 'unknown', MAX_QUOTED)}`,
      {
        capability,
        issues: named,
        issue_count: issues.length,
      },
    );
  }

  /** A model seldom makes the same mistake twice. */
  override get retryable(): boolean {
    return true;
  }
}

/** A language model stopped in the middle of its answer, for want of room. Another answer may be shorter. */
export class ModelAnswerTruncated extends AppError {
  readonly code = 'MODEL_ANSWER_TRUNCATED';
  readonly kind = 'unprocessable';

  constructor(capability: string, model: string) {
    super(`The answer of ${model} for ${capability} is longer than the model can write`, { capability, model });
  }

  override get retryable(): boolean {
    return true;
  }
}

/** A language model, or the filter before it, will not write about this. */
export class ModelAnswerRefused extends AppError {
  readonly code = 'MODEL_ANSWER_REFUSED';
  readonly kind = 'unprocessable';

  constructor(capability: string, model: string, said: string) {
    super(`${model} declines to write for ${capability}${quoted(said)}`, { capability, model });
  }
}

/** The prompt is longer than the model can read. */
export class ModelContextExceeded extends AppError {
  readonly code = 'MODEL_CONTEXT_EXCEEDED';
  readonly kind = 'unprocessable';

  constructor(capability: string, model: string) {
    super(
      `The prompt of ${capability} is too long for ${model}: set LLM_MODEL, or the department's in LLM_MODELS, to one that reads more`,
      { capability, model },
    );
  }
}

/** The endpoint of the language model does not accept our key, or not for this model. */
export class ModelAccessDenied extends AppError {
  readonly code = 'MODEL_ACCESS_DENIED';
  readonly kind = 'forbidden';

  constructor(model: string, status: number, hasKey: boolean) {
    const fault = hasKey ? 'does not accept our key' : 'wants a key';
    super(
      `The endpoint of the language model ${fault} for ${model} (${status}): set LLM_API_KEY to one that may use it`,
      {
        model,
        status,
      },
    );
  }
}

/** The endpoint of the language model takes no more requests for a while. */
export class ModelRateLimited extends AppError {
  readonly code = 'MODEL_RATE_LIMITED';
  readonly kind = 'limit_exceeded';

  constructor(model: string, retryAfterMs?: number) {
    super(`The endpoint of the language model takes no more requests for ${model} at the moment`, {
      model,
      ...inSeconds(retryAfterMs),
    });
  }
}

/** The account with the provider of the language model is used up; waiting does not help. */
export class ModelQuotaExhausted extends AppError {
  readonly code = 'MODEL_QUOTA_EXHAUSTED';
  readonly kind = 'forbidden';

  constructor(model: string, said: string) {
    super(`The account for ${model} is used up: its provider must be paid, or LLM_API_KEY changed${quoted(said)}`, {
      model,
    });
  }
}

/** The endpoint of the language model cannot be reached, or is not able to answer. */
export class ModelUnavailable extends AppError {
  readonly code = 'MODEL_UNAVAILABLE';
  readonly kind = 'unavailable';

  /** @param reason ends the sentence: `it answers 503` */
  constructor(model: string, reason: string, retryAfterMs?: number) {
    super(`The language model ${model} is not to be had: ${beginningOf(reason, MAX_QUOTED)}`, {
      model,
      ...inSeconds(retryAfterMs),
    });
  }
}

/** The language model did not answer in time. */
export class ModelTimedOut extends AppError {
  readonly code = 'MODEL_TIMED_OUT';
  readonly kind = 'timeout';

  constructor(model: string, timeoutMs: number) {
    super(`${model} did not answer within the ${timeoutMs} ms of LLM_TIMEOUT_MS`, { model, timeout_ms: timeoutMs });
  }
}

/** The endpoint of the language model does not take the request as we must send it. */
export class ModelRequestRejected extends AppError {
  readonly code = 'MODEL_REQUEST_REJECTED';
  readonly kind = 'unprocessable';

  constructor(model: string, status: number, said: string) {
    super(
      `The endpoint of the language model rejects the request for ${model} (${status}): check LLM_BASE_URL and LLM_MODEL${quoted(said)}`,
      { model, status },
    );
  }
}

function inSeconds(ms: number | undefined): { retry_after_seconds?: number } {
  return ms === undefined ? {} : { retry_after_seconds: ms / 1000 };
}

/** What the endpoint says of it, behind a sentence of ours. */
function quoted(said: string): string {
  return said === '' ? '' : `. It says: ${beginningOf(said, MAX_QUOTED)}`;
}
