import { AppError } from '#kernel/errors/app-error.js';

const RETRY_AFTER_SECONDS = 5;

/** This process serves as many sockets as it may. */
export class SocketLimitReached extends AppError {
  readonly code = 'SOCKET_LIMIT_REACHED';
  readonly kind = 'limit_exceeded';
  constructor(limit: number) {
    super(`This instance serves ${limit} sockets already; try again later, or another one`, {
      limit,
      retry_after_seconds: RETRY_AFTER_SECONDS,
    });
  }
}
