import { AppError } from '#kernel/errors/app-error.js';

/**
 * Why a studio will not make this picture, however often it is asked. Anything that may pass (an outage, a timeout, a
 * cancellation) is thrown on, so that the attempt fails and is made again by policy.
 */
export function studioRefusal(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof AppError && error.kind === 'unprocessable') return { code: error.code, message: error.message };
  throw error;
}
