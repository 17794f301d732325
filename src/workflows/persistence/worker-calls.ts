import type { AgentKeys } from '#agents';
import type { ScriptCall } from '#platform/redis/script-call.js';
import { slotToken, type AttemptRef, type Claim } from './run-calls.js';
import { claimWorkflow, overdue, renewLeases, sweep, wakeWaiters } from './run.scripts.js';
import type { Words } from './script-replies.js';
import type { WorkflowKeys } from './workflow.keys.js';

/** After so many claims in a row without progress a workflow is taken for one that kills its workers. */
export const FRUITLESS_CLAIMS = 3;

/** A claim with the tasks that run under it. */
export interface Holding {
  readonly claim: Claim;
  readonly running: readonly AttemptRef[];
}

/** The calls of a worker as such: taking work, keeping it, finding what nobody was told of. */
export class WorkerCalls {
  constructor(
    private readonly keys: WorkflowKeys,
    private readonly agentKeys: AgentKeys,
    private readonly leaseMs: number,
    private readonly logMax: number,
  ) {}

  claim(id: string, at: Date): ScriptCall<Words> {
    return claimWorkflow.call({
      keys: {
        workflow: this.keys.workflow(id),
        leases: this.keys.leases,
        due: this.keys.due,
        wakes: this.keys.wakes,
        log: this.keys.log(id),
        events: this.keys.events,
      },
      args: {
        id,
        leaseMs: this.leaseMs,
        at: at.getTime(),
        fruitlessClaims: FRUITLESS_CLAIMS,
        logMax: this.logMax,
      },
    });
  }

  /** Answers the ids of the workflows that are no longer this worker's. */
  renew(holdings: readonly Holding[]): ScriptCall<string[]> {
    const attempts = holdings.flatMap(({ claim, running }) =>
      running.map(({ agentId, taskId }) => ({ agentId, token: slotToken(claim.workflow.id, taskId) })),
    );
    return renewLeases.call({
      keys: { leases: this.keys.leases },
      args: { leaseMs: this.leaseMs, count: holdings.length },
      more: {
        keys: [
          ...holdings.map(({ claim }) => this.keys.workflow(claim.workflow.id)),
          ...attempts.map(({ agentId }) => this.agentKeys.slots(agentId)),
        ],
        args: [
          ...holdings.flatMap(({ claim }) => [claim.workflow.id, claim.epoch]),
          ...attempts.map(({ token }) => token),
        ],
      },
    });
  }

  /** Answers the ids of the workflows that want attention; nothing while another worker sweeps. */
  sweep(owner: string): ScriptCall<string[]> {
    return sweep.call({
      keys: { sweeper: this.keys.sweeper, leases: this.keys.leases, due: this.keys.due },
      args: { owner, officeMs: 3_000, limit: 200, pauseMs: 2 * this.leaseMs },
    });
  }

  /** Answers the ids of workflows whose deadline has passed. */
  overdue(): ScriptCall<string[]> {
    return overdue.call({ keys: { deadlines: this.keys.deadlines }, args: { limit: 100 } });
  }

  /** Answers the ids of the workflows woken. */
  wakeWaiters(capability: string): ScriptCall<string[]> {
    return wakeWaiters.call({
      keys: { waiters: this.keys.waiters(capability), wakes: this.keys.wakes, due: this.keys.due },
      args: { limit: 200 },
    });
  }
}
