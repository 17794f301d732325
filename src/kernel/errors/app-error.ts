/** What went wrong, in the words of a transport: each kind has one HTTP status, one log level, one queue outcome. */
export type ErrorKind =
  | 'invalid_input'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'unprocessable'
  | 'limit_exceeded'
  | 'unavailable'
  | 'timeout'
  | 'internal';

const RETRYABLE: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['limit_exceeded', 'unavailable', 'timeout']);

/** Plain data that explains an error to a program. Never a secret: it leaves the process in error bodies and logs. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * The base of every error we raise on purpose.
 * `code` is stable for programs, `message` is a sentence for a person, `details` is plain data; none carries a secret.
 */
export abstract class AppError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;

  constructor(
    message: string,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }

  /** Whether the same call may succeed later without anybody changing it. */
  get retryable(): boolean {
    return RETRYABLE.has(this.kind);
  }

  /** How long to wait before that, ms, where the error says so in `details.retry_after_seconds`. */
  get retryAfterMs(): number | undefined {
    const seconds = this.details['retry_after_seconds'];
    return typeof seconds === 'number' ? Math.ceil(seconds * 1000) : undefined;
  }
}
