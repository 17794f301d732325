import type { AgentRunner } from '#agents';
import type { Clock } from '#kernel/clock.js';
import type { Log } from '#platform/logging/log.js';
import type { AttemptRef, RunCalls, StoredCallOff } from '#workflows';
import type { ClaimStore } from '../checkpoint/claim-store.js';

export interface CallOffParts {
  readonly claims: Pick<ClaimStore, 'send'>;
  readonly calls: RunCalls;
  readonly runner: AgentRunner;
  readonly release: (workflowId: string, attempt: AttemptRef) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/** How long telling may take; then somebody else tells as well. */
const TELLING_MS = 8_000;
/** As many at a time. */
const LIMIT = 50;
/** An agent that cannot be told for so long is not told any more: by then it finds out when it answers. */
const GIVEN_UP_MS = 600_000;

/**
 * Tells agents that nobody wants their work any more, of ended workflows and where it was taken away, and frees the slots of
 * those that worked on by themselves. What is to be told stays in the store until it has been.
 */
export class CallOffs {
  constructor(private readonly parts: CallOffParts) {}

  /** Every worker hears that there is something to tell; each entry is given to the first that asks. */
  async tell(): Promise<void> {
    const { claims, calls, log } = this.parts;
    try {
      for (let taken = LIMIT; taken === LIMIT;) {
        const entries = await claims.send(calls.takeBack(TELLING_MS, LIMIT));
        taken = entries.length;
        await Promise.all(entries.map((entry) => this.tellOne(entry)));
      }
    } catch (error) {
      log.warn({ err: error }, 'Agents could not be told that nobody wants their work');
    }
  }

  private async tellOne(entry: string): Promise<void> {
    const { claims, calls, runner, release, clock } = this.parts;
    const stored = JSON.parse(entry) as StoredCallOff;
    const { workflow_id: workflowId, task_id: taskId, agent_id: agentId, capability, attempt } = stored;
    if (stored.entrusted) await release(workflowId, { taskId, capability, agentId, attempt });
    const place = { workflowId, taskId, attempt };
    const isTold = await runner.withdraw({ agentId, capability, place, receipt: stored.receipt }).catch(() => false);
    const isOld = clock.now().getTime() - stored.since > GIVEN_UP_MS;
    if (isTold || isOld) await claims.send(calls.told(entry));
  }
}
