import type { Made } from '../ledger.js';
import type { ItemAssessment } from './verdict.js';

/** The agent's own score and issues; nothing made is worth nothing. */
export function ownJudgement(item: string, made: Made<unknown> | undefined): ItemAssessment {
  if (!made) return { item, score: 0, notes: [`${item} was not made`] };
  return { item, score: made.quality.score, notes: made.quality.issues };
}
