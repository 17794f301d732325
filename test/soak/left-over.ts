import type { Redis } from 'ioredis';

/** Keys that stay when every workflow has been removed: of the agents, the projects, the queue, and logs with a bound. */
const STAYS =
  /^(agents?|agent-prober|agent-seqs|projects?|queue|events|audit|data-version|sweeper|retention|idempotency)(:|$)/;

/** Names of keys that should have gone with the workflows. */
export async function leftOver(redis: Redis, prefix: string): Promise<string[]> {
  const names: string[] = [];
  for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 1_000 }) as AsyncIterable<string[]>) {
    names.push(...keys.map((key) => key.slice(prefix.length + 1)));
  }
  const held = [...new Set(names)].filter((name) => !STAYS.test(name)).sort();
  const jobs = names.filter((name) => /^queue:[^:]+:[0-9a-f-]{36,}/.test(name));
  return [...held, ...jobs];
}
