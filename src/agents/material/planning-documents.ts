import { z } from 'zod';
import { dialogueLineSchema } from './scene.js';
import { frameIdSchema } from './storyboard-frame.js';
import { text } from './text.js';

const sceneNumber = z.int().positive();

/** What is said in a scene, as it is to be played. */
export const playedDialogueSchema = z.strictObject({
  scene_number: sceneNumber,
  lines: z.array(
    dialogueLineSchema.extend({
      /** What the line is for, as a verb phrase. */
      intent: text,
    }),
  ),
});
export type PlayedDialogue = z.infer<typeof playedDialogueSchema>;

/** A set, as it is built and lit. */
export const environmentSchema = z.strictObject({
  location: text,
  scenes: z.array(sceneNumber).min(1),
  layout: text,
  /** How one gets there from the other places. */
  approach: text,
  dressing: z.array(text).min(1),
  light_sources: z.array(text).min(1),
  /** What one walks on; it is heard. */
  surface: text,
});
export type Environment = z.infer<typeof environmentSchema>;

/** A thing that is handled in the film. */
export const propSchema = z.strictObject({
  prop: text,
  scenes: z.array(sceneNumber).min(1),
  handled_by: z.array(text),
  design: text,
  condition: text,
});
export type Prop = z.infer<typeof propSchema>;

/** What to look for in the world where a scene could be shot. */
export const locationReferenceSchema = z.strictObject({
  location: text,
  look_for: text,
  best_hour: text,
  /** What is heard there. */
  sound: text,
  avoid: text,
});
export type LocationReference = z.infer<typeof locationReferenceSchema>;

export const SHOT_SIZES = ['extreme close-up', 'close-up', 'medium', 'two-shot', 'wide'] as const;

/** A storyboard frame as the camera department builds it. */
export const shotDesignSchema = z.strictObject({
  frame_id: frameIdSchema,
  size: z.enum(SHOT_SIZES),
  angle: z.enum(['low', 'eye level', 'high', 'overhead']),
  lens_mm: z.int().positive(),
  movement: text,
  composition: text,
});
export type ShotDesign = z.infer<typeof shotDesignSchema>;

/** Who stands where in a scene, and what moves them. */
export const stagingSchema = z.strictObject({
  scene_number: sceneNumber,
  tempo: text,
  /** What everybody avoids looking at, or cannot help looking at. */
  focus: text,
  blocking: z.array(z.strictObject({ character: text, from: text, to: text, business: text })).min(1),
});
export type Staging = z.infer<typeof stagingSchema>;

/** The light of a scene before anybody has put up a lamp. */
export const lookPlanSchema = z.strictObject({
  scene_number: sceneNumber,
  key: text,
  /** Key to fill, e.g. `4:1`. */
  contrast: z.string().regex(/^\d+:1$/),
  temperature_k: z.int().min(1800).max(12000),
  lead_colour: text,
  note: text,
});
export type LookPlan = z.infer<typeof lookPlanSchema>;

/** In which order it is made, and what it takes. */
export const scheduleSchema = z.strictObject({
  days: z
    .array(
      z.strictObject({
        day: z.int().positive(),
        location: text,
        scenes: z.array(sceneNumber).min(1),
        shots: z.int().nonnegative(),
      }),
    )
    .min(1),
  budget: z.strictObject({
    /** Units of work; what one costs is the house's business. */
    units: z.number().nonnegative(),
    lines: z
      .array(z.strictObject({ item: text, quantity: z.number().nonnegative(), units: z.number().nonnegative() }))
      .min(1),
  }),
  risks: z.array(text),
});
export type Schedule = z.infer<typeof scheduleSchema>;
