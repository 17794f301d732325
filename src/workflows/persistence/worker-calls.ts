import type { AgentKeys } from '#agents';
import type { TakenAnswer } from '../define-workflow.js';
import type { DecisionAnswerRecord } from '../domain/decision.js';
import type { ScriptCall } from '#platform/redis/script-call.js';
import { slotToken, type AttemptRef, type Claim } from './attempt.codec.js';
import { claimWorkflow, overdue, renewLeases, sweep, wakeWaiters } from './run.scripts.js';
import type { LostClaim, Words } from './script-replies.js';
import { hashOf } from './workflow.codec.js';
import { readyKeys } from './workflow-key-sets.js';
import type { WorkflowKeys } from './workflow.keys.js';

/** After so many claims in a row without progress a workflow is taken for one that kills its workers. */
export const FRUITLESS_CLAIMS = 3;

/** What a claim brings, as the script answers it. */
export interface ClaimedFacts {
  readonly kind: 'claimed' | 'worn_out';
  readonly epoch: string;
  /** The wake counter. */
  readonly wake: string;
  /** Names of the deliverables published so far. */
  readonly published: readonly string[];
  /** Answers given so far, by the occasion they belong to. */
  readonly answers: ReadonlyMap<string, TakenAnswer>;
  /** The workflow's record. */
  readonly hash: Readonly<Record<string, string>>;
}

/** @returns undefined when nothing was ready */
export function claimedFacts([kind, epoch = '', ...rest]: Words): ClaimedFacts | undefined {
  if (kind === 'worn_out') return { kind, epoch, wake: '0', published: [], answers: new Map(), hash: hashOf(rest) };
  if (kind !== 'claimed') return undefined;
  const [wake = '0', count = '0', ...facts] = rest;
  const published = facts.splice(0, Number(count));
  const [, ...answers] = facts.splice(0, 1 + 3 * Number(facts[0]));
  return { kind, epoch, wake, published, answers: answersOf(answers), hash: hashOf(facts) };
}

/** @param words of each answer its occasion, its decision and what was said, JSON */
function answersOf(words: readonly string[]): Map<string, TakenAnswer> {
  const answers = new Map<string, TakenAnswer>();
  for (let i = 0; i < words.length; i += 3) {
    const [occasion = '', decisionId = '', said = '{}'] = words.slice(i, i + 3);
    answers.set(occasion, { ...(JSON.parse(said) as DecisionAnswerRecord), decisionId });
  }
  return answers;
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

  /** Takes up the workflow whose turn it is; `expected` is likely to be that one. */
  claim(expected: string, at: Date): ScriptCall<Words> {
    const { leases, due, wakes, events } = this.keys;
    return claimWorkflow.call({
      keys: { leases, due, wakes, events, ...readyKeys(this.keys) },
      args: {
        expected,
        leaseMs: this.leaseMs,
        at: at.getTime(),
        fruitlessClaims: FRUITLESS_CLAIMS,
        logMax: this.logMax,
        workflows: this.keys.workflow(''),
      },
    });
  }

  /** Answers those of the claims that are over. */
  renew(holdings: readonly Holding[]): ScriptCall<LostClaim[]> {
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
