import { AppError, type ErrorDetails, type ErrorKind } from './app-error.js';

/** An error as plain data, for records that outlive the process. */
export interface SerializedError {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly message: string;
  readonly details: ErrorDetails;
  readonly retryable: boolean;
}

/** What a fault we did not name is stored as: its own words stay in the log. */
const UNKNOWN: SerializedError = {
  code: 'INTERNAL',
  kind: 'internal',
  message: 'Something went wrong on our side',
  details: {},
  retryable: false,
};

export function serializeError(error: unknown): SerializedError {
  if (!(error instanceof AppError)) return UNKNOWN;
  const { code, kind, message, details, retryable } = error;
  return { code, kind, message, details, retryable };
}

/** An error that was read back: same code, kind and sentence, without the class it once had. */
export class RestoredError extends AppError {
  readonly code: string;
  readonly kind: ErrorKind;
  private readonly wasRetryable: boolean;

  constructor({ code, kind, message, details, retryable }: SerializedError) {
    super(message, details);
    this.code = code;
    this.kind = kind;
    this.wasRetryable = retryable;
  }

  override get retryable(): boolean {
    return this.wasRetryable;
  }
}
