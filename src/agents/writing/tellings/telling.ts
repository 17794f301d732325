import type { DramaticPattern, StoryWorld } from '../../material/index.js';
import type { Place } from '../settings/place.js';

/**
 * Sentences to choose one from. Slots stand in braces:
 * `{H}` protagonist, `{A}` antagonist, `{S}` friend, `{T}` the motif, `{X}` the subject, `{P}` the setting, `{L}` the place
 * of the scene, `{Q}` the premise in its own words, `{R}` the refrain. `{H.they}`, `{H.their}`, `{H.v:holds}` agree with
 * the person, `{T.it}` and `{T.is}` with the thing, `{H.intro}` presents somebody who is seen for the first time.
 */
export type Lines = readonly string[];

/** Who speaks. */
export type Part = 'H' | 'A' | 'S';
export type Ending = StoryWorld['ending'];

export interface Beat {
  readonly kind: 'beat';
  readonly lines: Lines;
  /** Only with these endings; with any when left out. */
  readonly endings?: readonly Ending[];
}

export interface Speech {
  readonly kind: 'speech';
  readonly part: Part;
  /** What stands in brackets at the beginning is how it is said. */
  readonly lines: Lines;
  readonly endings?: readonly Ending[];
}

/** The place where the incident of the premise is shown, and what ties the motif to it. */
export interface IncidentCue {
  readonly kind: 'incident';
}

export type Cue = Beat | Speech | IncidentCue;

export interface Act {
  readonly titles: Lines;
  readonly goals: Lines;
  /** The picture one remembers, and why. */
  readonly hooks: Lines;
  readonly reasons: Lines;
  readonly times: readonly string[];
  /** Any place of the setting that is inside or outside, or one that the act cannot do without. */
  readonly where: 'inside' | 'outside' | Place;
  readonly cues: readonly Cue[];
}

/** The acts of a story in their order. `pressure` is left out of a film of four scenes, `aftermath` too of one of three. */
export const ACTS = ['opening', 'pressure', 'setback', 'choice', 'aftermath'] as const;
export type ActName = (typeof ACTS)[number];

/** One way of telling a story, with room for any premise. */
export interface Telling {
  readonly pattern: DramaticPattern;
  /** Words of a premise that ask for this telling. */
  readonly calls: RegExp;
  readonly titles: Lines;
  /** Noun phrases with an article. */
  readonly antagonists: Lines;
  readonly friends: Lines;
  /** Verb phrases without `to`. */
  readonly wants: Readonly<Record<Part, Lines>>;
  readonly voices: Readonly<Record<Part, Lines>>;
  /** Completes `When such and such happens, ...`. */
  readonly stakes: Lines;
  readonly conflicts: Lines;
  readonly promises: Lines;
  readonly refrains: Lines;
  /** What the motif can be, where the premise names nothing one could hold. */
  readonly tokens: Lines;
  /** Whether people write in the motif, so that it must be something with pages. */
  readonly needsPages?: boolean;
  /** What happens first, where the premise does not say. */
  readonly incidents: Lines;
  readonly arc: {
    readonly setup: Lines;
    readonly escalation: Lines;
    readonly resolution: Readonly<Record<Ending, Lines>>;
    readonly setback: Lines;
    readonly choice: Lines;
    readonly consequence: Readonly<Record<Ending, Lines>>;
    readonly feelings: Lines;
  };
  readonly acts: Readonly<Record<ActName, Act>>;
  /** How the last scene ends; each of them lets the refrain be heard or read. */
  readonly closings: readonly (readonly Cue[])[];
}

export function beat(...lines: string[]): Beat {
  return { kind: 'beat', lines };
}

const speech =
  (part: Part) =>
  (...lines: string[]): Speech => ({ kind: 'speech', part, lines });

/** The three voices, by part. */
export const H = speech('H');
export const A = speech('A');
export const S = speech('S');

export const incident: IncidentCue = { kind: 'incident' };

/** The cue, but only with these endings. */
export function when<C extends Beat | Speech>(endings: readonly Ending[], cue: C): C {
  return { ...cue, endings };
}
