import type { CheckpointPosition } from './execution-context.js';

/** Where workflows stand in their graphs, asked of whoever keeps the checkpoints. */
export abstract class CheckpointPositions {
  /** @returns undefined before the first checkpoint */
  abstract latest(workflowId: string): Promise<CheckpointPosition | undefined>;
}
