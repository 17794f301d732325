import type { CheckpointTuple } from '@langchain/langgraph-checkpoint';
import { CheckpointPositions, type CheckpointPosition, type WorkflowState } from '#workflows';
import type { RedisCheckpointSaver } from './redis-checkpoint-saver.js';

/** Reads where a workflow's graph stands from its checkpoints. */
export class RedisCheckpointPositions extends CheckpointPositions {
  constructor(private readonly saver: RedisCheckpointSaver) {
    super();
  }

  async latest(workflowId: string): Promise<CheckpointPosition | undefined> {
    const tuple = await this.saver.getTuple({ configurable: { thread_id: workflowId } });
    return tuple && positionOf(tuple);
  }

  async latestUnended(workflowId: string): Promise<CheckpointPosition | undefined> {
    for await (const tuple of this.saver.list({ configurable: { thread_id: workflowId, checkpoint_ns: '' } })) {
      const { failure, outcome } = tuple.checkpoint.channel_values as Partial<WorkflowState>;
      if (!failure && !outcome) return positionOf(tuple);
    }
    return undefined;
  }
}

function positionOf({ checkpoint, metadata }: CheckpointTuple): CheckpointPosition {
  return { id: checkpoint.id, superstep: metadata?.step ?? 0 };
}
