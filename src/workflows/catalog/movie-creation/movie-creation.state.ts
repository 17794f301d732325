import { Annotation } from '@langchain/langgraph';
import type { z } from 'zod';
import type {
  characterCreator,
  distribution,
  episodeBreakdown,
  finalQc,
  imageGeneration,
  seriesCreator,
  storyArchitect,
  storyboardArtist,
  videoEditor,
  videoGeneration,
} from '#agents/catalog';
import type { continuity, qualityController, scriptSupervisor } from '#agents/catalog';
import { workflowChannels } from '../../define-workflow.js';
import { DOCUMENT_NAMES, type DocumentName, type DocumentOf } from './crew/documents.js';
import { laterVersions, type Made, type RevisionOrders } from './ledger.js';

/** In the order in which a production passes through them. */
export const MOVIE_STATES = [
  'concept_development',
  'character_creation',
  'scene_planning',
  'media_generation',
  'post_production',
  'final_assembly',
] as const;
export type MovieState = (typeof MOVIE_STATES)[number];

/** What the quality gate of a state found, every time it looked. */
export interface GateResult {
  readonly state: MovieState;
  /** Counts the looks at this state from 1. */
  readonly round: number;
  /** 0-100. */
  readonly score: number;
  readonly threshold: number;
  /** `pass` goes on, `revise` has the work done again, `ask` leaves it to a person. */
  readonly verdict: 'pass' | 'revise' | 'ask';
  readonly notes: readonly string[];
  /** What is to be made again; empty when the whole state is. */
  readonly items: readonly string[];
}

/** What a person decided, or the system in their stead. */
export interface DecisionTaken {
  readonly point: string;
  readonly occasion: number;
  /** Where the record of the decision is told of. */
  readonly decision_id?: string;
  readonly state: MovieState;
  readonly choice: string;
  readonly feedback?: string;
  /** Of what was in question, where it may be asked about again. */
  readonly version?: number;
  /** Where the work begins again, if not in the state that was in question. */
  readonly begins_in?: MovieState;
}

type MadeBy<S extends { readonly output: z.ZodType }> = Made<z.output<S['output']>>;

/** A single piece of work: the later version replaces the one before. */
function piece<S extends { readonly output: z.ZodType }>() {
  return Annotation<MadeBy<S> | null>({ reducer: (_, next) => next, default: () => null });
}

/** Pieces of work by item id. */
function pieces<S extends { readonly output: z.ZodType }>() {
  return Annotation<Readonly<Record<string, MadeBy<S>>>>({ reducer: laterVersionsOfMade, default: () => ({}) });
}

function laterVersionsOfMade<T>(known: Readonly<Record<string, T>>, more: Readonly<Record<string, T>>) {
  type Versions = Readonly<Record<string, Made<unknown>>>;
  return laterVersions(known as Versions, more as Versions) as Readonly<Record<string, T>>;
}

/** Adds what is not yet known by `key`, so that a superstep that is played again adds nothing. */
function growing<T>(key: (entry: T) => string) {
  return Annotation<readonly T[]>({
    reducer: (known, more) => {
      const keys = new Set(known.map(key));
      return [...known, ...more.filter((entry) => !keys.has(key(entry)))];
    },
    default: () => [],
  });
}

type DocumentChannel<K extends DocumentName> = ReturnType<
  typeof Annotation<Made<Readonly<Record<K, DocumentOf<K>>>> | null>
>;

/** One channel for each document of the crew. */
function documentChannels(): { [K in DocumentName]: DocumentChannel<K> } {
  return Object.fromEntries(DOCUMENT_NAMES.map((name) => [name, piece()])) as never;
}

/** Every document lives once: what follows from others is computed where it is needed. */
export const MovieCreationState = Annotation.Root({
  ...workflowChannels,
  concept: piece<typeof seriesCreator>(),
  /** Of the concept's cast, those whom a project that names its characters does not name. */
  inferred: Annotation<readonly string[]>({ reducer: (_, next) => next, default: () => [] }),
  /** Frames that a person has decided to do without, each in the version that could not be had: a new one is wanted again. */
  left_out: Annotation<Readonly<Record<string, { readonly revision: number }>>>({
    reducer: laterVersions,
    default: () => ({}),
  }),
  arc: piece<typeof storyArchitect>(),
  breakdown: piece<typeof episodeBreakdown>(),
  /** By character name. */
  characters: pieces<typeof characterCreator>(),
  storyboard: piece<typeof storyboardArtist>(),
  /** By frame id. */
  pictures: pieces<typeof imageGeneration>(),
  /** By scene id, `SCENE_<n>`. */
  takes: pieces<typeof videoGeneration>(),
  /** By reel id, `REEL_<n>`. */
  reels: pieces<typeof videoEditor>(),
  examination: piece<typeof finalQc>(),
  release: piece<typeof distribution>(),
  ...documentChannels(),
  /** What those who look at every state have found, by state. */
  continuity: pieces<typeof continuity>(),
  script_coverage: pieces<typeof scriptSupervisor>(),
  verdict: pieces<typeof qualityController>(),
  /** Wanted versions; what has no entry is wanted once. */
  orders: Annotation<RevisionOrders>({ reducer: laterVersions, default: () => ({}) }),
  gates: growing<GateResult>(({ state, round }) => `${state}/${String(round)}`),
  decisions: growing<DecisionTaken>(({ point, occasion }) => `${point}/${String(occasion)}`),
});

export type Movie = typeof MovieCreationState.State;
export type MovieUpdate = typeof MovieCreationState.Update;

const NOTHING_YET: Movie = {
  completed_states: [],
  failure: null,
  outcome: null,
  concept: null,
  inferred: [],
  left_out: {},
  arc: null,
  breakdown: null,
  characters: {},
  storyboard: null,
  pictures: {},
  takes: {},
  reels: {},
  examination: null,
  release: null,
  ...(Object.fromEntries(DOCUMENT_NAMES.map((name) => [name, null])) as Pick<Movie, DocumentName>),
  continuity: {},
  script_coverage: {},
  verdict: {},
  orders: {},
  gates: [],
  decisions: [],
};

/** The state read from a checkpoint, which leaves out the channels that nobody has written yet. */
export function wholeMovie(values: Partial<Movie>): Movie {
  return { ...NOTHING_YET, ...values };
}
