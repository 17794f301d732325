import type { CheckpointTuple } from '@langchain/langgraph-checkpoint';
import type { Redis } from 'ioredis';
import { fromStore } from '#platform/redis/as-store-error.js';
import { runBatch } from '#platform/redis/script-batch.js';
import type { ScriptCall } from '#platform/redis/script-call.js';
import { hashOf, workflowFromHash, type Claim, type Holding, type WorkerCalls, type WorkflowKeys } from '#workflows';
import type { RedisCheckpointSaver } from './redis-checkpoint-saver.js';

export type ClaimOutcome =
  | {
      readonly kind: 'claimed';
      readonly claim: Claim;
      /** The wake counter at the time of the claim. */
      readonly wake: string;
      readonly checkpoint: CheckpointTuple | undefined;
      /** Names of the deliverables published so far. */
      readonly published: readonly string[];
    }
  | { readonly kind: 'worn_out'; readonly claim: Claim }
  /** Nothing to do, or nothing to do here. */
  | { readonly kind: 'missing' | 'ended' | 'leased' | 'held' };

/** Takes workflows for this worker and keeps them. */
export class ClaimStore {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WorkflowKeys,
    private readonly calls: WorkerCalls,
    private readonly saver: RedisCheckpointSaver,
  ) {}

  /** One round trip: what the claim needs to go on is read behind it, and so after the last write of an earlier holder. */
  async claim(id: string, at: Date): Promise<ClaimOutcome> {
    const [[words, checkpoint], published] = await Promise.all([
      runBatch(this.redis, [this.calls.claim(id, at), this.saver.latest(id)]),
      fromStore(this.redis.hkeys(this.keys.artifacts(id))),
    ]);
    const [kind, epoch = '', wake = '0', ...flat] = words;
    if (kind === 'worn_out') {
      const key = this.keys.workflow(id);
      const workflow = workflowFromHash(key, await fromStore(this.redis.hgetall(key)));
      return { kind, claim: { workflow, epoch } };
    }
    if (kind !== 'claimed') return { kind: kind as 'missing' | 'ended' | 'leased' | 'held' };
    const workflow = workflowFromHash(this.keys.workflow(id), hashOf(flat));
    const tuple = await this.saver.decodeLatest(id, checkpoint);
    return { kind, claim: { workflow, epoch }, wake, checkpoint: tuple, published };
  }

  /** Prolongs the leases; answers the ids of the workflows that are no longer this worker's. */
  renew(holdings: readonly Holding[]): Promise<string[]> {
    return this.send(this.calls.renew(holdings));
  }

  /** Workflows that want attention and have nobody to give it. */
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
