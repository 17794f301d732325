import { z } from 'zod';
import { qcIssueSchema, text } from '#agents';
import { decisionId } from '../../domain/decision.js';
import type { Movie } from './movie-creation.state.js';
import { failuresOf } from './selectors.js';

/** That a film was published although it failed its final check. Who decided so, and when, is in the record of the decision. */
export const qcOverrideSchema = z.strictObject({
  decision_id: text,
  /** In the words of the person. */
  reason: text.optional(),
  /** What the film failed for. */
  issues: z.array(qcIssueSchema),
});
export type QcOverride = z.infer<typeof qcOverrideSchema>;

/** The override of the film that is published; undefined where it passed its check. */
export function overrideOf(movie: Movie): QcOverride | undefined {
  const last = movie.decisions.findLast(({ state }) => state === 'final_assembly');
  if (last?.point !== 'qc_failure' || last.choice !== 'accept') return undefined;
  const reason = last.feedback?.trim() ?? '';
  return {
    decision_id: last.decision_id ?? decisionId(last.point, last.occasion),
    ...(reason === '' ? {} : { reason }),
    issues: failuresOf(movie),
  };
}
