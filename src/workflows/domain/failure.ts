import { beginningOf } from '#kernel/well-formed.js';

/** Why a workflow, or one of its tasks, came to a bad end. Plain data: it is stored, shown and sent. */
export interface Failure {
  /** UPPER_SNAKE, stable, for programs. */
  readonly type: string;
  /** A sentence for a person, without a secret. */
  readonly message: string;
  /** Logical id of the task it happened in. */
  readonly taskId?: string;
  /** Attempts made after the first one. */
  readonly retryCount?: number;
}

/** The type of the failure of a task that a person has decided to leave out. */
export const TASK_SKIPPED = 'TASK_SKIPPED';

/** What an event tells of a message at most, characters. */
const TOLD_MAX = 1_000;

/** The message as events tell it. */
export function toldMessage({ message }: Pick<Failure, 'message'>): string {
  return message.length > TOLD_MAX ? `${beginningOf(message, TOLD_MAX - 1)}…` : message;
}
