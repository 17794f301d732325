/** A subtitle can be read at this pace, characters a second; the final check allows 22. */
const READING_PACE = 18;
const MIN_SHOT = 2;
const USUAL_SHOT = 4;
export const LONGEST_SHOT = 7;

export interface TimeLimits {
  readonly maxShot: number;
  readonly maxScene: number;
  /** What the whole film aims for, seconds. */
  readonly target?: number | undefined;
}

/** Seconds that a line needs to be read. */
export function readingTime(line: string): number {
  return Math.ceil((line.length / READING_PACE) * 2) / 2;
}

/** Seconds a scene of so many shots may last. */
export function sceneBudget(shots: number, scenes: number, { maxShot, maxScene, target }: TimeLimits): number {
  const wanted = target === undefined ? shots * USUAL_SHOT : target / scenes;
  return Math.min(maxScene, shots * maxShot, Math.max(wanted, shots * MIN_SHOT));
}

/** The longest line that a shot of the scene can carry, characters. */
export function longestLine(shots: number, budget: number, maxShot: number): number {
  return Math.floor(Math.min(maxShot, budget - (shots - 1) * MIN_SHOT) * READING_PACE);
}

/** Seconds for each shot, in halves: what is said has its time, the others share the rest. */
export function shotTimes(lines: readonly (string | undefined)[], budget: number, maxShot: number): number[] {
  const needs = lines.map((line) =>
    Math.min(maxShot, Math.max(MIN_SHOT, line === undefined ? MIN_SHOT : readingTime(line))),
  );
  const spare = Math.max(0, budget - needs.reduce((sum, need) => sum + need, 0)) / lines.length;
  return needs.map((need) => Math.max(MIN_SHOT, Math.floor(Math.min(maxShot, need + spare) * 2) / 2));
}
