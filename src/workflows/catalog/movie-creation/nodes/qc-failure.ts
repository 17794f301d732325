import type { DecisionOption, WorkflowRun } from '../../../define-workflow.js';
import { mendedIn, mendingOf, ordersToMend, type Mending } from '../mend-film.js';
import type { Movie, MovieState, MovieUpdate } from '../movie-creation.state.js';
import { failuresOf } from '../selectors.js';
import { occasionOf, rejected } from './decisions.js';

const QC_FAILURE = 'qc_failure';

/** How a film that fails its final check is spoken of, and what each choice comes down to. */
const COMES_DOWN_TO: Readonly<Record<string, string>> = { fix: 'revise', override: 'accept', stop: 'reject' };

/**
 * Asks a person about a film that has failed its final check. Does nothing else: after the answer it runs again from here.
 * A fix begins where the fault lies, and what is made of it is made again. It is recommended once, so that nobody who leaves
 * it to the system mends for ever; to publish such a film is never recommended.
 */
export async function askAboutFailedCheck(
  movie: Movie,
  run: WorkflowRun,
  found: { readonly state: MovieState; readonly notes: readonly string[]; readonly context: Record<string, unknown> },
): Promise<MovieUpdate> {
  const { state, notes, context } = found;
  const mending = mendingOf(movie);
  const occasion = occasionOf(movie, QC_FAILURE);
  const best = mending && occasion === 1 ? 'fix' : 'stop';
  const {
    choice: said,
    feedback,
    decisionId,
  } = await run.ask({
    point: QC_FAILURE,
    occasion,
    prompt: `The film has failed its final check${mending ? '' : ', and nobody can mend what it failed for'}. How shall it go on?`,
    options: optionsWith(mending, best),
    context: {
      ...context,
      issues: failuresOf(movie).map((issue) => ({ ...issue, mended_in: mendedIn(movie, issue) })),
    },
    autoChoice: best,
  });
  const choice = COMES_DOWN_TO[said] ?? said;
  const decision = {
    point: QC_FAILURE,
    occasion,
    decision_id: decisionId,
    state,
    choice,
    ...(feedback === undefined ? {} : { feedback }),
  };
  if (choice === 'revise' && mending) {
    const orders = ordersToMend(movie, mending, [...(feedback === undefined ? [] : [feedback]), ...notes]);
    return { decisions: [{ ...decision, begins_in: mending.from }], orders };
  }
  return { decisions: [decision], ...(choice === 'reject' ? { outcome: rejected('Final assembly', feedback) } : {}) };
}

function optionsWith(mending: Mending | undefined, best: string): DecisionOption[] {
  const from = mending?.from.replaceAll('_', ' ') ?? '';
  const options: DecisionOption[] = [
    {
      id: 'fix',
      title: 'Fix',
      description: `Have what is at fault made again, from ${from} on, with your feedback`,
    },
    { id: 'override', title: 'Override', description: 'Publish it all the same; the override is recorded' },
    { id: 'stop', title: 'Stop', description: 'End the production here' },
  ];
  return options
    .filter(({ id }) => id !== 'fix' || mending !== undefined)
    .map((option) => (option.id === best ? { ...option, recommended: true } : option));
}
