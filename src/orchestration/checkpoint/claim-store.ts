import type { Redis } from 'ioredis';
import { fromStore } from '#platform/redis/as-store-error.js';
import { runBatch } from '#platform/redis/script-batch.js';
import type { ScriptCall } from '#platform/redis/script-call.js';
import {
  claimedFacts,
  workflowFromHash,
  type Claim,
  type WorkerCalls,
  type Words,
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
   * Takes up the workflow whose turn it is. One round trip when that is the one expected, two when it is another; what the
   * claim needs to go on is read behind it, and so after the last write of an earlier holder.
   */
  async claim(expected: string, at: Date): Promise<ClaimOutcome> {
    let id = expected;
    for (;;) {
      const isNamed = id !== expected;
      const replies = await runBatch(this.redis, [this.calls.claim(id, at, isNamed), this.saver.latest(id)]);
      if (replies[0][0] !== 'instead') return this.outcomeOf(id, ...replies);
      // Should it be gone again when we come, somebody else has it, and we are told of the next.
      id = replies[0][1] ?? '';
    }
  }

  private async outcomeOf(id: string, words: Words, checkpoint: string[]): Promise<ClaimOutcome> {
    const [kind] = words;
    if (kind === 'worn_out') {
      const key = this.keys.workflow(id);
      const workflow = workflowFromHash(key, await fromStore(this.redis.hgetall(key)));
      return { kind, claim: { workflow, epoch: words[1] ?? '' } };
    }
    if (kind !== 'claimed') return { kind: 'none' };
    const { epoch, wake, published, hash } = claimedFacts(words);
    const workflow = workflowFromHash(this.keys.workflow(id), hash);
    const loaded = await this.saver.decodeLatest(id, checkpoint);
    return { kind, claim: { workflow, epoch }, wake, loaded, published };
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
