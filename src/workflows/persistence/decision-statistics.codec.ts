import type { DecisionCounts } from '../domain/decision.repository.js';

/** @param before what the fields begin with: the point and `|`, or nothing for all points */
export function countsFromHash(hash: Readonly<Record<string, string>>, before = ''): DecisionCounts {
  const count = (field: string): number => Number(hash[`${before}${field}`] ?? 0);
  return {
    answered: count('answered'),
    byDefault: count('by_default'),
    automatic: count('automatic'),
    expired: count('expired'),
    answeredMs: count('answered_ms'),
  };
}
