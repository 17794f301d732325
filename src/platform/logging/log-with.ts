import type { Log } from './log.js';

/**
 * A log whose every line carries these fields. For workers, which run without an `AsyncLocalStorage`: as soon as one is
 * entered, Node 20 calls hooks at every promise of the process.
 */
export function logWith(log: Log, bound: object): Log {
  return {
    debug: (fields, message) => {
      log.debug({ ...bound, ...fields }, message);
    },
    info: (fields, message) => {
      log.info({ ...bound, ...fields }, message);
    },
    warn: (fields, message) => {
      log.warn({ ...bound, ...fields }, message);
    },
    error: (fields, message) => {
      log.error({ ...bound, ...fields }, message);
    },
    fatal: (fields, message) => {
      log.fatal({ ...bound, ...fields }, message);
    },
  };
}
