import type { Log } from '#platform/logging/log.js';
import { logRoundFault } from './log-round-fault.js';
import { StoreUnavailable } from './store.errors.js';

describe('logRoundFault', () => {
  const levelOf = (error: unknown): string => {
    const levels: string[] = [];
    const at = (level: string) => () => void levels.push(level);
    const log: Log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), fatal: at('fatal') };
    logRoundFault(log, error, 'The round has failed');
    return levels.join();
  };

  it.each([
    ['a store that is away', new StoreUnavailable(undefined), 'debug'],
    ['a connection that broke', new Error('Connection is closed.'), 'debug'],
    ['a script that is wrong', new Error("ERR user_script:3: attempt to index local 'x'"), 'error'],
    ['a fault of our own', new TypeError('x is not a function'), 'error'],
  ])('says of %s', (_, error, level) => {
    expect(levelOf(error)).toBe(level);
  });
});
