import type { Cause } from '#kernel/actor.js';

/** Who changes agents in tests: nobody else does. */
export function byATest(at = new Date()): Cause {
  return { actor: { key_id: 'key_test' }, at };
}
