import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Instant } from '#platform/http/property.decorators.js';
import type { Failure } from '../domain/failure.js';

/** What went wrong, last of all. */
@ApiSchema({ name: 'ErrorDetails' })
export class ErrorDetailsResponse {
  /** Stable upper-snake-case code
   * @example 'AGENT_OUTPUT_INVALID' */
  error_type!: string;

  /** A sentence for a person
   * @example 'The answer of scene_planner does not fit its schema: scenes must not be empty' */
  error_message!: string;

  /** Id of the task it happened in
   * @example 'scene_planning/storyboard_artist/all#0-5f2a9c01d4e7' */
  failed_task?: string | undefined;

  /** Attempts made after the first one
   * @example 2 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  retry_count?: number | undefined;

  /** When it is tried again
   * @example '2026-03-01T12:00:30.000Z' */
  @Instant()
  next_retry?: string | undefined;

  static from({
    type,
    message,
    taskId,
    retryCount,
    nextRetry,
  }: Failure & { nextRetry?: number | undefined }): ErrorDetailsResponse {
    return {
      error_type: type,
      error_message: message,
      failed_task: taskId,
      retry_count: retryCount,
      next_retry: nextRetry === undefined ? undefined : new Date(nextRetry).toISOString(),
    };
  }
}
