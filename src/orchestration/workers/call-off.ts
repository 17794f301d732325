import type { AgentRunner } from '#agents';
import type { AttemptRef, RunCalls } from '#workflows';
import type { ClaimStore } from '../checkpoint/claim-store.js';

export interface CallOffParts {
  readonly claims: Pick<ClaimStore, 'send'>;
  readonly calls: RunCalls;
  readonly runner: AgentRunner;
  readonly release: (workflowId: string, attempt: AttemptRef) => Promise<void>;
}

/** As many facts come of each task. */
const FACTS = 5;

/**
 * Tells the agents of an ended workflow that nobody wants their work any more, and frees the slots of those that worked on by
 * themselves. Every worker hears of the end; each task is given to the first that asks.
 */
export async function callOff(workflowId: string, { claims, calls, runner, release }: CallOffParts): Promise<void> {
  const facts = await claims.send(calls.takeBack(workflowId));
  const tasks = Array.from({ length: facts.length / FACTS }, (_, i) => facts.slice(i * FACTS, (i + 1) * FACTS));
  await Promise.all(
    tasks.map(async ([taskId = '', capability = '', agentId = '', attempt = '1', entrusted = '']) => {
      const place = { workflowId, taskId, attempt: Number(attempt) };
      const { receipt } = entrusted === '' ? { receipt: undefined } : (JSON.parse(entrusted) as { receipt?: string });
      if (entrusted !== '') await release(workflowId, { taskId, capability, agentId, attempt: Number(attempt) });
      await runner.withdraw({ agentId, capability, place, receipt });
    }),
  );
}
