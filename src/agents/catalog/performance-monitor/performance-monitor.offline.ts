import type { PerformanceReport } from '../../material/index.js';
import type { PerformanceMonitorInput } from './performance-monitor.contract.js';

type State = PerformanceReport['states'][number];

/** Counts work, and no time: how much of it there was, how often it was done again, how good it was. */
export function report({ pieces, revised }: PerformanceMonitorInput): PerformanceReport {
  const states = [...new Set(pieces.map(({ state }) => state))].map((state) =>
    countState(
      state,
      pieces.filter((piece) => piece.state === state),
    ),
  );
  const again = pieces.filter(({ revision }) => revision > 0).length;
  const slowest = states.reduce((worst, state) => (loadOf(state) > loadOf(worst) ? state : worst));
  return {
    states,
    pieces: pieces.length,
    first_time_percent: round(100 * (1 - again / pieces.length)),
    bottleneck:
      revised.length > 0
        ? `${slowest.state}: ${String(slowest.pieces)} pieces, ${revised.join(', ')} made more than once; look at ${slowest.weakest} first.`
        : `${slowest.state}: ${String(slowest.pieces)} pieces, none made twice; if anything, ${slowest.weakest}.`,
  };
}

function countState(state: string, pieces: PerformanceMonitorInput['pieces']): State {
  const weakest = pieces.reduce((least, piece) => (piece.score < least.score ? piece : least));
  return {
    state,
    pieces: pieces.length,
    revisions: pieces.reduce((sum, { revision }) => sum + revision, 0),
    mean_score: round(pieces.reduce((sum, { score }) => sum + score, 0) / pieces.length),
    weakest: weakest.piece,
  };
}

/** Work done again weighs like work. */
function loadOf({ pieces, revisions }: State): number {
  return pieces + revisions;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
