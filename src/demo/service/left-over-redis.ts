import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Ends the Redis that a service left behind which could not end it any more: it outlives a service that is killed, on
 * purpose, but the next service never comes here. A service that ends in order writes that there is none.
 */
export function endLeftOverRedis(dataDir: string): void {
  const pid = recordedPid(join(dataDir, 'redis/server.json'));
  if (pid === null) return;
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

function recordedPid(file: string): number | null {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly pid: number | null }).pid;
  } catch {
    return null;
  }
}
