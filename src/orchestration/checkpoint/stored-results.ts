import type { Redis } from 'ioredis';
import { fromStore } from '#platform/redis/as-store-error.js';
import type { WorkflowKeys } from '#workflows';
import { CheckpointResultMissing } from './checkpoint.errors.js';
import type { StoredResult } from './large-results.js';

/** Reads outputs of tasks that checkpoints refer to. */
export class StoredResults {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WorkflowKeys,
  ) {}

  /** @throws CheckpointResultMissing */
  async read(workflowId: string, tasks: readonly string[]): Promise<ReadonlyMap<string, StoredResult>> {
    const texts = await fromStore(this.redis.hmget(this.keys.results(workflowId), ...tasks));
    return new Map(
      tasks.map((task, i) => {
        const json = texts[i];
        if (typeof json !== 'string') throw new CheckpointResultMissing(workflowId, task);
        return [task, { output: JSON.parse(json) as unknown, json }];
      }),
    );
  }
}
