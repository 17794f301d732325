import { createHash, timingSafeEqual } from 'node:crypto';
import type { Actor } from './actor.js';
import { Unauthenticated } from './auth.errors.js';

/** The keys that open the API. Only their hashes are kept. */
export class ApiKeys {
  private readonly digests: readonly Buffer[];

  constructor(keys: readonly string[]) {
    this.digests = keys.map(digest);
  }

  /**
   * Whose key it is. Every key is compared, in constant time, so that the answer's delay tells nothing.
   * @throws Unauthenticated
   */
  identify(key: string | undefined): Actor {
    if (key === undefined || key === '') throw new Unauthenticated('missing');
    const given = digest(key);
    const matches = this.digests.filter((known) => timingSafeEqual(known, given));
    if (matches.length === 0) throw new Unauthenticated('unknown');
    return { key_id: `key_${given.toString('hex').slice(0, 8)}` };
  }
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
