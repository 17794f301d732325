import type { QcIssue, StoryboardFrame } from '#agents';
import { orderAgain, type RevisionOrders } from './ledger.js';
import { MOVIE_STATES, type Movie, type MovieState } from './movie-creation.state.js';
import { drawnFrames, failuresOf, framesOf, isLeftOut, reelIds, scenesOf } from './selectors.js';

/** A piece of work to be made again; without an item it is what the state makes as a whole. */
interface Piece {
  readonly state: MovieState;
  readonly item?: string;
}

/** What is at fault, and with it everything that is made of it before the film is assembled. */
type Fault = (movie: Movie, issue: QcIssue) => Piece[];

/** Whose fault it is, by what the final check calls it. What is not here nobody can mend. */
const FAULTS: Readonly<Record<string, Fault>> = {
  SCENE_NOT_COVERED: uncoveredScenes,
  UNKNOWN_CHARACTER: storyboard,
  UNKNOWN_SPEAKER: storyboard,
  FREEZE_FRAME_DETECTED: storyboard,
  LINE_TOO_FAST: storyboard,
  SAME_FRAMING: storyboard,
  FRAME_NOT_RENDERED: (movie, issue) => pictures(movie, framesIn(issue, movie)),
  FRAME_NOT_DESCRIBED: (movie, issue) => pictures(movie, framesIn(issue, movie)),
  FRAME_NOT_USED: (movie, issue) => takes(movie, scenesWith(framesIn(issue, movie))),
  SEGMENT_MISSING: reels,
  SEGMENT_UNKNOWN: reels,
  DURATION_MISMATCH: reels,
  BLACK_FRAME_DETECTED: reels,
  TIMELINE_OVERLAP: reels,
  AUDIO_DURATION_MISMATCH: () => [{ state: 'post_production', item: 'mix' }],
  CAPTION_BEYOND_FILM: () => [{ state: 'final_assembly' }],
};

/** How a film that has failed its final check is mended. */
export interface Mending {
  /** Where the work begins again; from there it goes on as it did the first time. */
  readonly from: MovieState;
  readonly pieces: readonly Piece[];
}

/** What is to be made again so that the film may pass; undefined where nobody can mend what it failed for. */
export function mendingOf(movie: Movie): Mending | undefined {
  const atFault = failuresOf(movie).flatMap((issue) => piecesAtFault(movie, issue));
  if (atFault.length === 0) return undefined;
  const pieces: Piece[] = [...atFault, { state: 'final_assembly' }];
  return { from: firstState(pieces) ?? 'final_assembly', pieces };
}

/** The state that can mend an issue. */
export function mendedIn(movie: Movie, issue: QcIssue): MovieState | undefined {
  return firstState(piecesAtFault(movie, issue));
}

/** Orders everything that is made again, with the same notes for everybody. */
export function ordersToMend({ orders }: Movie, { pieces }: Mending, feedback: readonly string[]): RevisionOrders {
  return Object.fromEntries(
    pieces.flatMap(({ state, ...piece }) => Object.entries(orderAgain(orders, state, [{ ...piece, feedback }]))),
  );
}

function piecesAtFault(movie: Movie, issue: QcIssue): Piece[] {
  return FAULTS[issue.code]?.(movie, issue) ?? [];
}

function firstState(pieces: readonly Piece[]): MovieState | undefined {
  return MOVIE_STATES.find((state) => pieces.some((piece) => piece.state === state));
}

/** Scenes that were drawn, and whose frames somebody has left out, are filmed after all; others are drawn. */
function uncoveredScenes(movie: Movie): Piece[] {
  const told = scenesWith(framesOf(movie));
  const lost = drawnFrames(movie).filter(({ scene_number }) => !told.has(scene_number));
  const drawn = scenesWith(drawnFrames(movie));
  const undrawn = scenesOf(movie).some(({ scene_number }) => !drawn.has(scene_number));
  return undrawn || lost.length === 0 ? storyboard(movie) : pictures(movie, lost);
}

/** A new storyboard is rendered and filmed from its first frame to its last. */
function storyboard(movie: Movie): Piece[] {
  return [{ state: 'scene_planning' }, ...pictures(movie, drawnFrames(movie))];
}

/** With frames that come back the segments behind them are counted anew, so their scenes are filmed again too. */
function pictures(movie: Movie, frames: readonly StoryboardFrame[]): Piece[] {
  const scenes = scenesWith(frames);
  const first = Math.min(...scenes);
  const comeBack = frames.some(({ frame_id }) => isLeftOut(movie, frame_id));
  const behind = comeBack ? scenesWith(drawnFrames(movie).filter(({ scene_number }) => scene_number > first)) : [];
  return [
    ...frames.map(({ frame_id }): Piece => ({ state: 'media_generation', item: frame_id })),
    ...takes(movie, new Set([...scenes, ...behind])),
  ];
}

function takes(movie: Movie, scenes: ReadonlySet<number>): Piece[] {
  const filmed = [...scenes].map((scene): Piece => ({ state: 'media_generation', item: `SCENE_${String(scene)}` }));
  return [...filmed, ...reels(movie)];
}

function reels(movie: Movie): Piece[] {
  return reelIds(movie).map((item) => ({ state: 'post_production', item }));
}

function scenesWith(frames: readonly StoryboardFrame[]): Set<number> {
  return new Set(frames.map(({ scene_number }) => scene_number));
}

/** The frames that an issue names; where it names none it may be any. */
function framesIn({ description }: QcIssue, movie: Movie): StoryboardFrame[] {
  const names = new Set(description.match(/SCENE_\d+_SHOT_\d+/g));
  const named = framesOf(movie).filter(({ frame_id }) => names.has(frame_id));
  return named.length > 0 ? named : framesOf(movie);
}
