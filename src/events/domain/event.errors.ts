import { AppError } from '#kernel/errors/app-error.js';

/** A position to follow from that none of our streams has given. */
export class PositionUnreadable extends AppError {
  readonly code = 'POSITION_UNREADABLE';
  readonly kind = 'invalid_input';
  constructor(position: string, form: string) {
    super(`The position ${JSON.stringify(position.slice(0, 100))} is none: it must be ${form}`, { form });
  }
}

/** As many streams are open on this instance as may be. */
export class StreamLimitReached extends AppError {
  readonly code = 'STREAM_LIMIT_REACHED';
  readonly kind = 'unavailable';
  constructor(limit: number) {
    super(`This instance has ${limit} streams open and takes no more; try again shortly, or poll the events`, {
      limit,
      retry_after_seconds: 5,
    });
  }
}

/** The instance is about to stop; another one, or the next, has everything. */
export class StreamsClosing extends AppError {
  readonly code = 'STREAMS_CLOSING';
  readonly kind = 'unavailable';
  constructor() {
    super('This instance is about to stop; connect again', { retry_after_seconds: 1 });
  }
}
