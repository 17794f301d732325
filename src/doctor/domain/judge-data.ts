import type { Finding } from '#kernel/finding.js';
import { few, several } from './words.js';

/** What lies under the prefix. */
export interface DataFacts {
  readonly version: string | undefined;
  readonly expectedVersion: number;
  readonly keys: number;
  /** Keys that belong to nothing that is known, by name. */
  readonly orphans: readonly string[];
}

export function judgeData({ version, expectedVersion, orphans }: DataFacts): Finding[] {
  const findings: Finding[] = [];
  if (version !== undefined && version !== String(expectedVersion)) {
    findings.push({
      code: 'DATA_VERSION_FOREIGN',
      severity: 'error',
      message: `The data have version ${version}, and this service reads version ${expectedVersion}`,
      cure: 'Start the service that fits the data, or give this one another KEY_PREFIX.',
    });
  }
  if (orphans.length > 0) {
    findings.push({
      code: 'ORPHAN_KEYS',
      severity: 'warning',
      message: `${several(orphans.length, 'key')} under the prefix belong${orphans.length === 1 ? 's' : ''} to nothing that is known: ${few(orphans)}`,
      cure: 'Look at them with redis-cli, and UNLINK what nobody misses: they only take memory.',
    });
  }
  return findings;
}
