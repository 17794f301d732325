import { z } from 'zod';
import { castMemberSchema } from './cast-member.js';
import { text } from './text.js';

/** The shapes a short story can take; each names what opposes the protagonist and what must be chosen. */
export const DRAMATIC_PATTERNS = [
  /** Somebody profits from a truth that the protagonist has found. */
  'buried_truth',
  /** An offer that is reasonable and would cost what matters. */
  'last_offer',
  /** Something ends at a set hour. */
  'countdown',
  /** Something answers that should not. */
  'presence',
  /** Two people want the same thing, and one of them is lying. */
  'rivals',
  /** Somebody who left comes back. */
  'homecoming',
  /** Somebody is taken for somebody else and has to play the part. */
  'false_name',
  /** A friend is held and there is a price. */
  'exchange',
  /** An order that is lawful and wrong. */
  'standing_order',
  /** A wish is granted and somebody else pays. */
  'bargain',
  /** Two people know each other only through a thing they leave for one another. */
  'correspondence',
  /** The rules have no box for it. */
  'inspection',
  /** A camera waits until somebody tells it. */
  'witness',
  /** People go back to where it happened and cannot agree on it. */
  'reconstruction',
] as const;
export const dramaticPatternSchema = z.enum(DRAMATIC_PATTERNS);
export type DramaticPattern = z.infer<typeof dramaticPatternSchema>;

/** Where scenes can be set. */
export const settingPlaceSchema = z.strictObject({
  /** As it is said in a sentence, with its article when it has one: `the lamp room`. */
  name: text,
  interior: z.boolean(),
  /** One sentence that makes the place concrete. */
  detail: text,
});
export type SettingPlace = z.infer<typeof settingPlaceSchema>;

/** What the scenes share so that they are one story. An extension of the documented contract. */
export const storyWorldSchema = z.strictObject({
  pattern: dramaticPatternSchema,
  /** Where it all happens: `Lisbon`, `the lighthouse`. */
  setting: text,
  places: z.array(settingPlaceSchema).min(3),
  /** What sets everything going, in the present tense and with the protagonist's name. */
  inciting_incident: text,
  /** What it is about, as the premise calls it: `the light`. */
  subject: text,
  /** A thing one can hold that is in every scene, as it is first mentioned: `a logbook with a broken spine`. */
  motif: text,
  /** The sentence that ends the logline and returns in the last scene. */
  refrain: text,
  /** `dark` lets the ending cost more, `bright` lets it give more. */
  ending: z.enum(['bright', 'bittersweet', 'dark']),
  /** Sentences (with their full stop) and noun phrases, of the premise and of notes, that the scenes shall show. */
  must_show: z.array(text).max(8),
  /** Words that shall not occur. */
  must_avoid: z.array(text).max(8),
});
export type StoryWorld = z.infer<typeof storyWorldSchema>;

/** What the production is about. */
export const conceptBriefSchema = z.strictObject({
  title: text,
  logline: text,
  genre_tags: z.array(text).min(1).max(3),
  tone_keywords: z.array(text).min(1).max(3),
  core_conflict: text,
  audience_promise: text,
  success_criteria: z.array(text).min(1),
  /** The user's idea, with white space tidied. Extension. */
  premise: text,
  /** 2 to 4 people; the first is the protagonist. Extension. */
  cast: z.array(castMemberSchema).min(2).max(4),
  /** Named people beyond the cast: seen, not heard. Extension. */
  background_characters: z.array(text).max(16),
  /** Seconds the finished film aims for. Extension. */
  target_duration_seconds: z.number().positive().optional(),
  world: storyWorldSchema,
});
export type ConceptBrief = z.infer<typeof conceptBriefSchema>;
