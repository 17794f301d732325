import type { z } from 'zod';
import { AppError } from '#kernel/errors/app-error.js';

/** How many of the things wrong with an answer are named: enough to see the cause, little enough to log. */
const ISSUES_NAMED = 5;

/** A language model answered, and not in the shape that was asked for. */
export class ModelAnswerMalformed extends AppError {
  readonly code = 'MODEL_ANSWER_MALFORMED';
  readonly kind = 'unprocessable';

  constructor(capability: string, issues: readonly z.core.$ZodIssue[]) {
    super(`The language model's answer for ${capability} has the wrong shape`, {
      capability,
      issues: issues.slice(0, ISSUES_NAMED).map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
      issue_count: issues.length,
    });
  }
}
