import { node, type DecisionOption } from '../../../define-workflow.js';
import { orderAgain } from '../ledger.js';
import type { Movie, MovieState, MovieUpdate } from '../movie-creation.state.js';
import { occasionOf, rejected } from './decisions.js';
import { askAboutFailedCheck } from './qc-failure.js';
import { piecesToMakeAgain, type GateOptions } from './quality-gate.node.js';

const QUALITY_REVIEW = 'quality_review';

const OPTIONS: readonly DecisionOption[] = [
  { id: 'accept', title: 'Accept', description: 'Go on with the work as it is', recommended: true },
  { id: 'revise', title: 'Revise', description: 'Have what is weak made once more, with your feedback' },
  { id: 'reject', title: 'Reject', description: 'End the production here' },
];

/** Asks a person about work that its gate would not pass. Does nothing else: after the answer it runs again from here. */
export function qualityReview(gate: GateOptions) {
  const { state } = gate;
  return node<Movie, MovieUpdate>(async (movie, run) => {
    const threshold = run.parameters.quality_threshold;
    const found = gate.assess(movie);
    const context = {
      state,
      score: found.score,
      threshold,
      notes: found.notes,
      items: found.items ?? [],
      revisions_made: movie.gates.filter((each) => each.state === state && each.verdict === 'revise').length,
    };
    const isFailedCheck = state === 'final_assembly' && found.hopeless === true;
    if (isFailedCheck) return askAboutFailedCheck(movie, run, { state, notes: found.notes, context });
    const occasion = occasionOf(movie, QUALITY_REVIEW);
    const { choice, feedback, decisionId } = await run.ask({
      point: QUALITY_REVIEW,
      occasion,
      prompt: `${titled(state)} scores ${String(found.score)} where ${String(threshold)} are asked for. How shall it go on?`,
      options: OPTIONS,
      context,
      autoChoice: 'accept',
    });
    const remarks = feedback === undefined ? [] : [feedback];
    const decision = {
      point: QUALITY_REVIEW,
      occasion,
      decision_id: decisionId,
      state,
      choice,
      ...(feedback === undefined ? {} : { feedback }),
    };
    switch (choice) {
      case 'revise':
        return {
          decisions: [decision],
          orders: orderAgain(movie.orders, state, piecesToMakeAgain(found, threshold, remarks)),
        };
      case 'reject':
        return { decisions: [decision], outcome: rejected(titled(state), feedback) };
      default:
        return { decisions: [decision], completed_states: gate.completes ? [state] : [] };
    }
  });
}

/** `media_generation` as it stands at the beginning of a sentence. */
function titled(state: MovieState): string {
  const words = state.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
