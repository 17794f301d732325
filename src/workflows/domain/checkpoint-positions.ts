import type { CheckpointPosition } from './execution-context.js';

/** Where workflows stand in their graphs, asked of whoever keeps the checkpoints. */
export abstract class CheckpointPositions {
  /** @returns undefined before the first checkpoint */
  abstract latest(workflowId: string): Promise<CheckpointPosition | undefined>;

  /**
   * The latest one at which the graph had neither failed nor come to its end.
   * @returns undefined where there is none, and the graph begins anew
   */
  abstract latestUnended(workflowId: string): Promise<CheckpointPosition | undefined>;
}
