import { findProgram as findIn } from '#platform/redis/local/find-program.js';

/** Full path of the first of the programs that is on this machine's PATH. */
export function findProgram(...names: readonly string[]): string | undefined {
  return findIn(process.env['PATH'] ?? '', names);
}
