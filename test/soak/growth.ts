/** A quantity as it was measured over the soak, in bytes. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

export interface Growth {
  readonly name: string;
  /** Medians of the second and of the last quarter, in bytes. */
  readonly early: number;
  readonly late: number;
  /** The most that the last quarter may hold. */
  readonly bound: number;
  readonly grew: boolean;
}

/** A collector takes its time, so a quantity may be this much larger in the end; a leak goes on past any bound. */
const SHARE = 1.1;
const ALLOWANCE = 8 * 1024 * 1024;

/**
 * Compares the second quarter with the last. The first is left out: caches fill, code is compiled, the collector finds
 * its rhythm. Medians, because a single sample may fall just before or just after a collection.
 */
export function growthOf({ name, values }: Series): Growth {
  const quarter = Math.floor(values.length / 4);
  const early = median(values.slice(quarter, 2 * quarter));
  const late = median(values.slice(-quarter));
  const bound = early * SHARE + ALLOWANCE;
  return { name, early, late, bound, grew: late > bound };
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? 0;
}
