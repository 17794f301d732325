import type { AttemptRef } from '#workflows';
import { AgentOffline, AgentReset, type TaskTakenAway } from './engine.errors.js';
import type { Session } from './session.js';

/** Ends an attempt that has not failed; the task begins again at once, with another agent where there is one. */
export async function takeAway(session: Session, attempt: AttemptRef, why: TaskTakenAway): Promise<never> {
  const { workflowId, parts } = session;
  const { code: type, message } = why;
  parts.log.info({ workflow_id: workflowId, task_id: attempt.taskId, agent: attempt.agentId }, message);
  const call = parts.calls.takeAway({ workflowId, ...attempt }, { type, message }, parts.clock.now());
  // Whoever was faster has moved the wake counter too: the node runs again at once.
  const [, ...woken] = await session.pipe.send(call);
  parts.wake(workflowId, woken);
  return session.park(`another agent ${attempt.taskId}`);
}

/** @param mark of the registry, or the reason in it */
export function takenAwayBy(mark: string): TaskTakenAway {
  return mark.startsWith('reset') ? new AgentReset() : new AgentOffline();
}

export function isTakenAway(reason: unknown): reason is TaskTakenAway {
  return reason instanceof AgentReset || reason instanceof AgentOffline;
}
