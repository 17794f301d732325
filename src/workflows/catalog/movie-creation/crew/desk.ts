import type { DeskAgent } from '#agents';
import { node, type WorkflowRun } from '../../../define-workflow.js';
import { orderFor, type Made } from '../ledger.js';
import type { Movie, MovieState, MovieUpdate } from '../movie-creation.state.js';
import { missing, perform } from '../nodes/perform.js';
import { DOCUMENTS, MaterialMissing, type DocumentName, type InputFor } from './documents.js';

/** What work can be made from: a channel of single pieces or of a wave. */
export type Source = DocumentName | 'concept' | 'arc' | 'breakdown' | 'storyboard' | 'examination' | WaveSource;
type WaveSource = 'characters' | 'pictures' | 'takes' | 'reels';

/** A place in the crew of a state: who works there, from what, and which document is left. */
export interface Desk {
  readonly state: MovieState;
  readonly document: DocumentName;
  readonly agent: DeskAgent;
  readonly from: readonly Source[];
  readonly input: (movie: Movie, run: WorkflowRun) => unknown;
}

/** Sets up a desk; the document's name says who sits there. */
export function desk<K extends DocumentName>(
  state: MovieState,
  document: K,
  from: readonly Source[],
  input: (movie: Movie, run: WorkflowRun) => InputFor<K>,
): Desk {
  return { state, document, agent: DOCUMENTS[document], from, input };
}

/**
 * The node of a desk. It writes its document when there is none, and anew when something it was made from has a new
 * version or a better one was ordered; otherwise it leaves everything as it is.
 */
export function deskNode({ state, document, agent, from, input }: Desk) {
  return node<Movie, MovieUpdate>((movie, run) => {
    if (movie.failure) return {};
    const made: Made<unknown> | null = movie[document];
    const sources = from.flatMap((source) => piecesFrom(movie, source));
    const own = orderFor(movie.orders, state, document);
    const whole = orderFor(movie.orders, state);
    const basis = sources.reduce((sum, { revision }) => sum + revision, own.revision + whole.revision);
    if (made?.basis === basis) return {};
    const version = {
      revision: made ? made.revision + 1 : 0,
      feedback: [...own.feedback, ...whole.feedback],
    };
    return givenMaterial(() =>
      perform(movie, run, { agent, state, input: input(movie, run), from: sources, version }, (work) => ({
        [document]: { ...work, basis },
      })),
    );
  });
}

/** The pieces of a source; those of a wave by their names, whichever came home first. */
export function piecesFrom(movie: Movie, source: Source): Made<unknown>[] {
  const channel: unknown = movie[source];
  if (channel === null) return [];
  if (!isWave(source)) return [channel as Made<unknown>];
  const pieces = channel as Readonly<Record<string, Made<unknown>>>;
  return Object.keys(pieces)
    .sort()
    .flatMap((item) => pieces[item] ?? []);
}

function isWave(source: Source): source is WaveSource {
  return source === 'characters' || source === 'pictures' || source === 'takes' || source === 'reels';
}

/** Missing material fails the workflow, not the process. */
export function givenMaterial(work: () => Promise<MovieUpdate> | MovieUpdate): Promise<MovieUpdate> | MovieUpdate {
  try {
    return work();
  } catch (error) {
    if (error instanceof MaterialMissing) return missing(error.what);
    throw error;
  }
}
