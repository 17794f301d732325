import type { AgentKeys } from '#agents';
import type { ScriptCall } from '#platform/redis/script-call.js';
import { slotToken, type AttemptRef, type Claim } from './run-calls.js';
import { claimWorkflow, overdue, renewLeases, sweep, wakeWaiters } from './run.scripts.js';
import type { Words } from './script-replies.js';
import { hashOf } from './workflow.codec.js';
import { readyKeys } from './workflow-key-sets.js';
import type { WorkflowKeys } from './workflow.keys.js';

/** After so many claims in a row without progress a workflow is taken for one that kills its workers. */
export const FRUITLESS_CLAIMS = 3;

/** What a claim brings, as the script answers it. */
export interface ClaimedFacts {
  readonly epoch: string;
  /** The wake counter. */
  readonly wake: string;
  /** Names of the deliverables published so far. */
  readonly published: readonly string[];
  /** The workflow's record. */
  readonly hash: Readonly<Record<string, string>>;
}

/** @param words of a claim that was granted */
export function claimedFacts([, epoch = '', wake = '0', count = '0', ...rest]: Words): ClaimedFacts {
  const published = rest.slice(0, Number(count));
  return { epoch, wake, published, hash: hashOf(rest.slice(published.length)) };
}

/** A claim with the tasks that run under it. */
export interface Holding {
  readonly claim: { readonly workflow: Pick<Claim['workflow'], 'id'>; readonly epoch: Claim['epoch'] };
  readonly running: readonly Pick<AttemptRef, 'agentId' | 'taskId'>[];
}

/** The calls of a worker as such: taking work, keeping it, finding what nobody was told of. */
export class WorkerCalls {
  constructor(
    private readonly keys: WorkflowKeys,
    private readonly agentKeys: AgentKeys,
    private readonly leaseMs: number,
    private readonly logMax: number,
  ) {}

  /**
   * Takes up the workflow, or answers which one is next.
   * @param insist takes it even when the turn has changed meanwhile
   */
  claim(id: string, at: Date, insist = false): ScriptCall<Words> {
    return claimWorkflow.call({
      keys: {
        workflow: this.keys.workflow(id),
        leases: this.keys.leases,
        due: this.keys.due,
        wakes: this.keys.wakes,
        log: this.keys.log(id),
        events: this.keys.events,
        artifacts: this.keys.artifacts(id),
        ...readyKeys(this.keys),
      },
      args: {
        id,
        leaseMs: this.leaseMs,
        at: at.getTime(),
        fruitlessClaims: FRUITLESS_CLAIMS,
        logMax: this.logMax,
        insist: insist ? '1' : '',
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

  /** Answers how many are ready, then the ids of those just made ready; nothing while another worker sweeps. */
  sweep(owner: string): ScriptCall<string[]> {
    return sweep.call({
      keys: { sweeper: this.keys.sweeper, leases: this.keys.leases, due: this.keys.due, ...readyKeys(this.keys) },
      args: { owner, officeMs: 3_000, limit: 200 },
    });
  }

  /** Answers the ids of workflows whose deadline has passed. */
  overdue(): ScriptCall<string[]> {
    return overdue.call({ keys: { deadlines: this.keys.deadlines }, args: { limit: 100 } });
  }

  /** Answers the ids of the workflows woken. */
  wakeWaiters(capability: string): ScriptCall<string[]> {
    return wakeWaiters.call({
      keys: {
        waiters: this.keys.waiters(capability),
        waiterTurns: this.keys.waiterTurns(capability),
        wakes: this.keys.wakes,
        ...readyKeys(this.keys),
      },
      args: { limit: 200 },
    });
  }
}
