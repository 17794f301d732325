import { CheckpointPositions, type CheckpointPosition } from '#workflows';
import type { RedisCheckpointSaver } from './redis-checkpoint-saver.js';

/** Reads where a workflow's graph stands from its latest checkpoint. */
export class RedisCheckpointPositions extends CheckpointPositions {
  constructor(private readonly saver: RedisCheckpointSaver) {
    super();
  }

  async latest(workflowId: string): Promise<CheckpointPosition | undefined> {
    const tuple = await this.saver.getTuple({ configurable: { thread_id: workflowId } });
    return tuple && { id: tuple.checkpoint.id, superstep: tuple.metadata?.step ?? 0 };
  }
}
