import type { Redis } from 'ioredis';
import { Productions, type ProductionCounts } from '#projects';
import { fromStore } from '#platform/redis/as-store-error.js';
import { runPipeline } from '#platform/redis/run-pipeline.js';
import { WIRE_STATUSES } from '../domain/workflow.js';
import type { Usage } from '../domain/usage.js';
import { usageFromText } from './usage.codec.js';
import type { WorkflowKeys } from './workflow.keys.js';

/** Counts a project's workflows where they are indexed by status anyway. */
export class RedisProductions extends Productions {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WorkflowKeys,
  ) {
    super();
  }

  async usageOf(projectIds: readonly string[]): Promise<readonly (Usage | undefined)[]> {
    if (projectIds.length === 0) return [];
    const texts = await fromStore(this.redis.hmget(this.keys.usage, ...projectIds));
    return texts.map(usageFromText);
  }

  async countsOf(projectIds: readonly string[]): Promise<readonly ProductionCounts[]> {
    if (projectIds.length === 0) return [];
    const pipeline = this.redis.pipeline();
    for (const projectId of projectIds) {
      for (const status of WIRE_STATUSES) pipeline.zcard(this.keys.index({ projectId, status }));
    }
    const counts = (await runPipeline(pipeline)) as number[];
    return projectIds.map((_, i) => {
      const [running = 0, paused = 0, completed = 0, failed = 0, cancelled = 0] = counts.slice(
        i * WIRE_STATUSES.length,
        (i + 1) * WIRE_STATUSES.length,
      );
      return { live: running + paused, completed, failed, cancelled };
    });
  }
}
