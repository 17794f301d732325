import type { ProductionCounts } from './project.js';

/** What becomes of projects, asked of whoever runs their workflows. */
export abstract class Productions {
  /** In the order of the ids. */
  abstract countsOf(projectIds: readonly string[]): Promise<readonly ProductionCounts[]>;
}
