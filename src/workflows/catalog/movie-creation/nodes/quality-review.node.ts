import { node, type DecisionOption } from '../../../define-workflow.js';
import { orderAgain } from '../ledger.js';
import type { Movie, MovieState, MovieUpdate } from '../movie-creation.state.js';
import { occasionOf, rejected } from './decisions.js';
import { piecesToMakeAgain, type GateOptions } from './quality-gate.node.js';

const QUALITY_REVIEW = 'quality_review';

/** How a film that fails its final check is spoken of, and what each choice comes down to. */
const QC_FAILURE = 'qc_failure';
const QC_OPTIONS: readonly DecisionOption[] = [
  { id: 'fix', title: 'Fix', description: 'Have the film made ready once more, with your feedback' },
  { id: 'override', title: 'Override', description: 'Publish it all the same; the override is recorded' },
  { id: 'stop', title: 'Stop', description: 'End the production here' },
];
const COMES_DOWN_TO: Readonly<Record<string, string>> = { fix: 'revise', override: 'accept', stop: 'reject' };

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
    const isFailedCheck = state === 'final_assembly' && found.hopeless === true;
    const point = isFailedCheck ? QC_FAILURE : QUALITY_REVIEW;
    const occasion = occasionOf(movie, point);
    const { choice: said, feedback } = await run.ask({
      point,
      occasion,
      prompt: isFailedCheck
        ? 'The film has failed its final check. How shall it go on?'
        : `${titled(state)} scores ${String(found.score)} where ${String(threshold)} are asked for. How shall it go on?`,
      options: isFailedCheck ? QC_OPTIONS : OPTIONS,
      context: {
        state,
        score: found.score,
        threshold,
        notes: found.notes,
        items: found.items ?? [],
        revisions_made: movie.gates.filter((each) => each.state === state && each.verdict === 'revise').length,
      },
      autoChoice: isFailedCheck ? 'override' : 'accept',
    });
    const choice = COMES_DOWN_TO[said] ?? said;
    const remarks = feedback === undefined ? [] : [feedback];
    const decision = {
      point,
      occasion,
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
