/** Below this, percent, the beginning says too little about the rest. */
const TELLING_PROGRESS = 8;

/** How long the rest takes if it goes on as it went so far; undefined while nobody can say. */
export function remainingMs(elapsedMs: number, progress: number): number | undefined {
  if (progress < TELLING_PROGRESS) return undefined;
  return (elapsedMs * (100 - Math.min(progress, 100))) / progress;
}
