import { continuity, qualityController, scriptSupervisor } from '#agents/catalog';
import { node, type WorkflowRun } from '../../../define-workflow.js';
import type { Made, RevisionOrder } from '../ledger.js';
import type { Movie, MovieState, MovieUpdate } from '../movie-creation.state.js';
import { perform } from '../nodes/perform.js';
import { scenesOf } from '../selectors.js';
import { givenMaterial } from './desk.js';
import { documentOf } from './documents.js';
import { theBrief } from './needed.js';
import { SCENE_PIECES, SEEN } from './seen-work.js';
import { workOf } from './work-of-state.js';

/** The reports of those who look at every state; each is a channel with one entry for each state. */
type Report = 'continuity' | 'script_coverage' | 'verdict';

/** How many look at a state. */
export const SUPERVISORS = 3;

/** Where the words of the script are part of the work. */
const SPOKEN: readonly MovieState[] = ['concept_development', 'final_assembly'];

/** Holds the work of a state against the canon. */
export function continuityDesk(state: MovieState) {
  return supervisor(state, 'continuity', (movie, run, version) => {
    const input = { canon: documentOf(movie, 'canon').entries, pieces: SEEN[state](movie) };
    const from = [movie.canon, ...workOf(movie, state).map(({ made }) => made)];
    return perform(movie, run, { agent: continuity, state, input, from, version }, (made) => ({
      continuity: { [state]: made },
    }));
  });
}

/** Ticks the script off. */
export function scriptDesk(state: MovieState) {
  return supervisor(state, 'script_coverage', (movie, run, version) => {
    const { refrain } = theBrief(movie).world;
    const scenes = scenesOf(movie);
    const spoken = scenes.flatMap(({ beats, dialogue }) => [...beats, ...dialogue.map(({ line }) => line)]).join(' ');
    const input = {
      scenes: scenes.map(({ scene_number, heading }) => ({ scene_number, heading })),
      pieces: SCENE_PIECES[state](movie),
      ...(SPOKEN.includes(state) ? { ending: { refrain, spoken } } : {}),
    };
    const from = [movie.breakdown, ...workOf(movie, state).map(({ made }) => made)];
    return perform(movie, run, { agent: scriptSupervisor, state, input, from, version }, (made) => ({
      script_coverage: { [state]: made },
    }));
  });
}

/** Says what the house thinks of the work, after everybody has judged their own. */
export function verdictDesk(state: MovieState) {
  return supervisor(state, 'verdict', (movie, run, version) => {
    const checked = movie.continuity[state];
    const covered = movie.script_coverage[state];
    const work = workOf(movie, state);
    const { uncovered = [], refrain } = covered?.output.script_coverage ?? {};
    const input = {
      title: theBrief(movie).title,
      pieces: work.map(({ piece, made: { quality } }) => ({
        piece,
        score: quality.score,
        issues: [...quality.issues],
      })),
      continuity_issues: checked?.output.continuity.issues ?? [],
      script_coverage: { uncovered, ...(refrain === undefined ? {} : { refrain }) },
      ...(state === 'media_generation'
        ? { missing_assets: movie.asset_catalogue?.output.asset_catalogue.missing ?? [] }
        : {}),
      threshold: run.parameters.quality_threshold,
    };
    const from = [checked, covered, ...work.map(({ made }) => made)];
    return perform(movie, run, { agent: qualityController, state, input, from, version }, (made) => ({
      verdict: { [state]: made },
    }));
  });
}

type Look = (movie: Movie, run: WorkflowRun, version: RevisionOrder) => Promise<MovieUpdate>;

/** A look at a state: once, and once more whenever its work was done again. Where nothing was made there is nothing to see. */
function supervisor(state: MovieState, report: Report, look: Look) {
  return node<Movie, MovieUpdate>((movie, run) => {
    if (movie.failure || workOf(movie, state).length === 0) return {};
    const earlier: Made<unknown> | undefined = movie[report][state];
    const looks = movie.gates.filter((gate) => gate.state === state).length;
    if (earlier && earlier.revision >= looks) return {};
    return givenMaterial(() => look(movie, run, { revision: looks, feedback: [] }));
  });
}
