import type { ModelUsage, UsageMeter } from '#integrations';

/** Adds up what the thoughts of one attempt use. An agent belongs to one department, and so thinks with one model. */
export class AttemptMeter implements UsageMeter {
  private sum: ModelUsage | undefined;

  record(usage: ModelUsage): void {
    this.sum = this.sum === undefined ? usage : plus(this.sum, usage);
  }

  /** Nothing when nothing was counted. */
  total(): ModelUsage | undefined {
    return this.sum;
  }
}

function plus(one: ModelUsage, other: ModelUsage): ModelUsage {
  // A sum that leaves something out would pass for the whole.
  const costUsd = one.costUsd === undefined || other.costUsd === undefined ? undefined : one.costUsd + other.costUsd;
  return {
    model: one.model,
    promptTokens: one.promptTokens + other.promptTokens,
    completionTokens: one.completionTokens + other.completionTokens,
    ...(costUsd !== undefined && { costUsd }),
  };
}
