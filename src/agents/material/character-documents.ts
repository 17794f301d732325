import { z } from 'zod';
import { text } from './text.js';

const sceneNumber = z.int().positive();

/** How somebody is drawn, the same way by everybody. */
export const designSheetSchema = z.strictObject({
  character: text,
  silhouette: text,
  face: text,
  /** Names of colours of the palette. */
  colours: z.array(text).min(1).max(3),
  posture: text,
  /** Ready for an image generator: front, side and back. */
  reference_prompt: text,
});
export type DesignSheet = z.infer<typeof designSheetSchema>;

/** How somebody sounds. */
export const voiceProfileSchema = z.strictObject({
  character: text,
  register: z.enum(['low', 'middle', 'high']),
  /** Words a minute. */
  pace_wpm: z.int().min(60).max(260),
  timbre: text,
  habits: z.array(text).min(1),
  /** Said in the film, good to cast the voice by. */
  sample_line: text,
});
export type VoiceProfile = z.infer<typeof voiceProfileSchema>;

/** Who should play somebody. */
export const castingChoiceSchema = z.strictObject({
  character: text,
  archetype: text,
  look_for: text,
  against_type: text,
  /** With whom it has to work, and why. */
  chemistry: text,
});
export type CastingChoice = z.infer<typeof castingChoiceSchema>;

/** Where somebody stands from scene to scene. */
export const characterArcSchema = z.strictObject({
  character: text,
  steps: z.array(z.strictObject({ scene_number: sceneNumber, stands: text })),
  /** What could go wrong on the way. */
  drift: z.array(text),
});
export type CharacterArc = z.infer<typeof characterArcSchema>;

/** What somebody wears, and when. */
export const wardrobeEntrySchema = z.strictObject({
  character: text,
  costumes: z
    .array(
      z.strictObject({
        scenes: z.array(sceneNumber).min(1),
        garment: text,
        fabric: text,
        colour: text,
        condition: text,
      }),
    )
    .min(1),
});
export type WardrobeEntry = z.infer<typeof wardrobeEntrySchema>;

/** What is done to a face. */
export const makeupDesignSchema = z.strictObject({
  character: text,
  base: text,
  /** What stays on, in every scene. */
  marks: z.array(text),
  effects: z.array(z.strictObject({ scene_number: sceneNumber, effect: text })),
});
export type MakeupDesign = z.infer<typeof makeupDesignSchema>;
