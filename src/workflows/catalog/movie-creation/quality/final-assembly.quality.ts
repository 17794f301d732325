import type { Movie } from '../movie-creation.state.js';
import { scoreAfter, type Assessment } from './verdict.js';

const POINTS = { high: 100, medium: 8, low: 2 } as const;

/**
 * The report must be sound, and the film must pass. A film that fails goes before a person at once: to examine it again
 * would find the same.
 */
export function assessFinalAssembly({ examination }: Movie): Assessment {
  if (!examination) return { score: 0, notes: ['The film was not examined'] };
  const { status, issues } = examination.output.qc_report;
  const lost = issues.map(({ severity }) => POINTS[severity]);
  return {
    score: scoreAfter(examination.quality.score, ...lost),
    notes: [...examination.quality.issues, ...issues.map(({ code, description }) => `${code}: ${description}`)],
    ...(status === 'fail' ? { hopeless: true } : {}),
  };
}
