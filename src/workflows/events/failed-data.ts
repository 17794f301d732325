import { toldMessage, type Failure } from '../domain/failure.js';
import type { DataOf } from '#platform/events/event-class.js';
import type { WorkflowFailed } from './workflow.event.js';

/** What the event of a bad end tells. */
export function failedData(failure: Failure): DataOf<typeof WorkflowFailed> {
  return { error_type: failure.type, error_message: toldMessage(failure), failed_task: failure.taskId };
}
