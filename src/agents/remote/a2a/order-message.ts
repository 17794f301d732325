import { Role, type SendMessageRequest } from '@a2a-js/sdk';
import { remoteNameOf } from '../../domain/remote-names.js';
import type { WorkOrder } from '../work-order.js';

/** An order as a message: the workflow is its context, the input its data; it is not waited for. */
export function orderMessage(order: WorkOrder): SendMessageRequest {
  const { revision, feedback } = order.revision;
  return {
    tenant: '',
    message: {
      messageId: order.idempotencyKey,
      contextId: order.workflowId,
      taskId: '',
      role: Role.ROLE_USER,
      parts: [
        {
          content: { $case: 'data', value: order.input },
          metadata: undefined,
          filename: '',
          mediaType: 'application/json',
        },
      ],
      metadata: {
        skill_id: remoteNameOf(order.agent, order.capability),
        task_id: order.taskId,
        idempotency_key: order.idempotencyKey,
        seed: order.seed,
        revision,
        feedback,
        ...(order.deadline && { deadline: order.deadline.toISOString() }),
      },
      extensions: [],
      referenceTaskIds: [],
    },
    configuration: {
      acceptedOutputModes: ['application/json', 'text/plain'],
      taskPushNotificationConfig: undefined,
      historyLength: 0,
      returnImmediately: true,
    },
    metadata: undefined,
  };
}
