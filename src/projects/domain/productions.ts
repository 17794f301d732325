import type { ModelUsageSum, ProductionCounts } from './project.js';

/** What becomes of projects, asked of whoever runs their workflows. */
export abstract class Productions {
  /** In the order of the ids. */
  abstract countsOf(projectIds: readonly string[]): Promise<readonly ProductionCounts[]>;
  /** In the order of the ids; nothing where no language model was asked. */
  abstract usageOf(projectIds: readonly string[]): Promise<readonly (ModelUsageSum | undefined)[]>;
}
