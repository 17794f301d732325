import type { Redis } from 'ioredis';

const TICK_MS = 1_000;

/**
 * Ends a connection over which Redis has not answered for so many seconds: it hangs, or a network swallows what is sent.
 * What was in flight then fails or is sent again, as the connection does in any other outage.
 *
 * ioredis' own `socketTimeout` does the same, but its timer outlives a connection that breaks in another way and ends the
 * next, healthy one some seconds after every outage. Seconds are counted in ticks and not by a clock: a process that was
 * itself stopped for a while has had one tick, and reads what has arrived before the next.
 */
export function endWhenSilent(redis: Redis, patienceSeconds: number): void {
  let silentTicks = 0;
  let isAsked = false;
  const heard = (): void => {
    silentTicks = 0;
  };
  const ask = async (): Promise<void> => {
    if (isAsked || redis.status !== 'ready') return;
    isAsked = true;
    await redis.ping().catch(() => undefined); // A refusal is an answer too.
    isAsked = false;
    heard();
  };
  const timer = setInterval(() => {
    // Between `connect` and `ready` Redis has been greeted and has not answered yet.
    if (redis.status !== 'ready' && redis.status !== 'connect') return;
    if (silentTicks++ < patienceSeconds) void ask();
    else redis.stream.destroy(new Error(`Socket timeout: Redis was silent for ${patienceSeconds} s`));
  }, TICK_MS);
  timer.unref();
  for (const news of ['connect', 'ready', 'close']) redis.on(news, heard);
  redis.once('end', () => {
    clearInterval(timer);
  });
}
