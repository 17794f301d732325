import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until the assertion holds; its last error is thrown when it has not by the deadline. */
export async function eventually<T>(assertion: () => T | Promise<T>, deadlineMs = 5_000, everyMs = 25): Promise<T> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > end) throw error;
      await wait(everyMs);
    }
  }
}
