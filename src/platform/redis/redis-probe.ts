import { within } from '#platform/lifecycle/within.js';
import type { RedisConnections } from './redis-connections.js';

/** Whether Redis answers a ping in time; for probes, which must never hang. */
export async function redisAnswers(connections: RedisConnections, timeoutMs = 500): Promise<boolean> {
  return within(timeoutMs, connections.commands.ping()).catch(() => false);
}
