/** What is left of many samples. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @param p 0-100; the nearest rank, so that the answer is one of the samples */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? NaN;
}

export function summaryOf(samples: readonly number[]): Summary {
  return { median: percentile(samples, 50), min: Math.min(...samples), max: Math.max(...samples) };
}
