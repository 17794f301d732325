import type { Verdict } from '../../material/index.js';
import type { QualityControllerInput } from './quality-controller.contract.js';

/** So many contradictions are no slip. */
const REJECTED_AT = 4;

/** Weighs what the makers say of their work against what continuity and script found. */
export function judge(input: QualityControllerInput): Verdict {
  const { title, pieces, threshold } = input;
  const byScore = [...pieces].sort((a, b) => b.score - a.score || a.piece.localeCompare(b.piece, 'en'));
  const [strongest, weakest] = [byScore[0]?.piece ?? title, byScore.at(-1)?.piece ?? title];
  const weak = pieces.filter(({ score }) => score < threshold);
  const faults = faultsIn(input);
  const verdict = faults.length >= REJECTED_AT ? 'reject' : weak.length + faults.length > 0 ? 'revise' : 'pass';
  const mean = pieces.reduce((sum, { score }) => sum + score, 0) / pieces.length;
  return {
    verdict,
    mean_score: Math.round(mean * 10) / 10,
    strongest,
    weakest,
    reason: reasonFor(verdict, title, pieces.length, weakest),
    notes: [...faults, ...weak.flatMap(({ piece, issues }) => issues.map((issue) => `${piece}: ${issue}`))],
  };
}

function faultsIn({ continuity_issues, script_coverage, missing_assets = [] }: QualityControllerInput): string[] {
  return [
    ...continuity_issues.map(({ where, message }) => `${where}: ${message}`),
    ...script_coverage.uncovered.map((scene) => `Nothing was made for scene ${String(scene)}`),
    ...(script_coverage.refrain === 'lost' ? ['The sentence that ends the film is not said'] : []),
    ...missing_assets.map((asset) => `${asset} is in no catalogue`),
  ];
}

function reasonFor(verdict: Verdict['verdict'], title: string, count: number, weakest: string): string {
  const work = `${String(count)} ${count === 1 ? 'piece' : 'pieces'} of work for “${title}”`;
  switch (verdict) {
    case 'pass':
      return `${work} were seen, and they agree with one another; if anything, look at ${weakest.replace(/^The /, 'the ')} again.`;
    case 'revise':
      return `${work} were seen; the notes have to be dealt with first.`;
    case 'reject':
      return `${work} were seen, and they do not belong to the same film.`;
  }
}
