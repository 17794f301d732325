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
