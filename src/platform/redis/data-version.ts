import { z } from 'zod';
import { redisScript } from './redis-script.js';
import type { RedisConnections } from './redis-connections.js';
import { DataVersionMismatch } from './store.errors.js';

/** The shape of everything under our prefix. Raise it with a change that an older service could not read. */
export const DATA_VERSION = 4;

const stamp = redisScript({
  name: 'stamp-data-version',
  source: `
    redis.call('SET', KEYS[1], ARGV[1], 'NX')
    return redis.call('GET', KEYS[1])`,
  keys: ['stamp'],
  args: ['version'],
  reply: z.string(),
});

/** Where the version of the data is written. */
export const dataVersionKey = (keyPrefix: string): string => `${keyPrefix}:data-version`;

/**
 * Stamps fresh data with our version and refuses data of another one, whoever is the older.
 * @throws DataVersionMismatch · StoreUnavailable
 */
export async function checkDataVersion(connections: RedisConnections, keyPrefix: string): Promise<void> {
  const key = dataVersionKey(keyPrefix);
  const found = await stamp.run(connections.commands, { keys: { stamp: key }, args: { version: DATA_VERSION } });
  if (found !== String(DATA_VERSION)) throw new DataVersionMismatch(key, found, DATA_VERSION);
}
