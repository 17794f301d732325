import { AppError } from '#kernel/errors/app-error.js';

/** The command line cannot be understood. The message names the word. */
export class UsageMistaken extends AppError {
  readonly code = 'USAGE_MISTAKEN';
  readonly kind = 'invalid_input';
}

/** The service did not come up, or ended while it was needed. */
export class ServiceUnusable extends AppError {
  readonly code = 'SERVICE_UNUSABLE';
  readonly kind = 'unavailable';
}

/** The service answered a request with an error of its own. */
export class RequestRefused extends AppError {
  readonly code = 'REQUEST_REFUSED';
  readonly kind = 'unprocessable';
  constructor(request: string, status: number, reason: string) {
    super(`${request} was answered with ${status}: ${reason}`, { request, status });
  }
}

/** The production did not come to its end. */
export class ProductionFailed extends AppError {
  readonly code = 'PRODUCTION_FAILED';
  readonly kind = 'unprocessable';
}

/** Somebody pressed Ctrl-C, or the process was told to end. */
export class Interrupted extends AppError {
  readonly code = 'INTERRUPTED';
  readonly kind = 'unavailable';
  constructor(readonly signalName: 'SIGINT' | 'SIGTERM' | 'SIGHUP') {
    super('Interrupted');
  }
}
