import type { Redis } from 'ioredis';
import { runBatch } from '#platform/redis/run-batch.js';
import type { ScriptCall } from '#platform/redis/script-call.js';
import {
  claimedFacts,
  workflowFromHash,
  type Claim,
  type TakenAnswer,
  type WorkerCalls,
  type WorkflowKeys,
} from '#workflows';
import type { LoadedCheckpoint } from './checkpoint.codec.js';
import type { RedisCheckpointSaver } from './redis-checkpoint-saver.js';

export type ClaimOutcome =
  | {
      readonly kind: 'claimed';
      readonly claim: Claim;
      /** The wake counter at the time of the claim. */
      readonly wake: string;
      readonly loaded: LoadedCheckpoint;
      /** Names of the deliverables published so far. */
      readonly published: readonly string[];
      /** Answers given so far, by the occasion they belong to. */
      readonly answers: ReadonlyMap<string, TakenAnswer>;
    }
  | { readonly kind: 'worn_out'; readonly claim: Claim }
  /** Nothing is ready. */
  | { readonly kind: 'none' };

/** Takes workflows for this worker and keeps them. */
export class ClaimStore {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WorkflowKeys,
    private readonly calls: WorkerCalls,
    private readonly saver: RedisCheckpointSaver,
  ) {}

  /**
   * Takes up the workflow whose turn it is. One round trip when that is the expected one or a new one, else two. What the
   * claim needs to go on is read behind it, and so after the last write of an earlier holder.
   */
  async claim(expected: string, at: Date): Promise<ClaimOutcome> {
    const [words, checkpoint] = await runBatch(this.redis, [
      this.calls.claim(expected, at),
      this.saver.latest(expected),
    ]);
    const facts = claimedFacts(words);
    if (!facts) return { kind: 'none' };
    const { kind, epoch, wake, published, answers, hash } = facts;
    const id = hash['id'] ?? '';
    const claim: Claim = { workflow: workflowFromHash(this.keys.workflow(id), hash), epoch };
    if (kind === 'worn_out') return { kind, claim };
    const isNew = epoch === '1';
    const reply = id === expected || isNew ? checkpoint : await this.send(this.saver.latest(id));
    const loaded = await this.saver.decodeLatest(id, id === expected || !isNew ? reply : []);
    return { kind, claim, wake, loaded, published, answers };
  }

  /** How many workflows are ready, then the ids of those just made ready; nothing while somebody else sweeps. */
  sweep(owner: string): Promise<string[]> {
    return this.send(this.calls.sweep(owner));
  }

  /** Workflows that have run longer than they may. */
  overdue(): Promise<string[]> {
    return this.send(this.calls.overdue());
  }

  /** Wakes those who wait for a capability; answers their ids. */
  wakeWaiters(capability: string): Promise<string[]> {
    return this.send(this.calls.wakeWaiters(capability));
  }

  async send<R>(call: ScriptCall<R>): Promise<R> {
    const [reply] = await runBatch(this.redis, [call]);
    return reply;
  }
}
