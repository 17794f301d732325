import { z } from 'zod';
import { text } from './text.js';

const sceneNumber = z.int().positive();
/** Seconds from the beginning of the film. */
const filmTime = z.number().nonnegative();

/** How the layers of a segment become one picture. */
export const compositeSchema = z.strictObject({
  segment_id: text,
  effects: z.array(text),
  /** From back to front. */
  layers: z.array(text).min(1),
  note: text,
});
export type Composite = z.infer<typeof compositeSchema>;

/** The colours of the finished picture. */
export const gradeSchema = z.strictObject({
  film_look: text,
  scenes: z
    .array(
      z.strictObject({
        scene_number: sceneNumber,
        lift: z.number().min(-1).max(1),
        gamma: z.number().positive(),
        gain: z.number().positive(),
        /** Against the plan of the scene before, kelvin. */
        shift_k: z.int(),
        note: text,
      }),
    )
    .min(1),
});
export type Grade = z.infer<typeof gradeSchema>;

/** What is heard of the place. */
export const soundTrackSchema = z.strictObject({
  scene_number: sceneNumber,
  ambience: text,
  effects: z.array(z.strictObject({ at_seconds: filmTime, sound: text })),
});
export type SoundTrack = z.infer<typeof soundTrackSchema>;

/** What is heard of the people. */
export const foleyTrackSchema = z.strictObject({
  scene_number: sceneNumber,
  cues: z.array(z.strictObject({ at_seconds: filmTime, sound: text, made_with: text })).min(1),
});
export type FoleyTrack = z.infer<typeof foleyTrackSchema>;

/** The music. */
export const scoreSchema = z.strictObject({
  key: text,
  tempo_bpm: z.int().min(30).max(220),
  instruments: z.array(text).min(1).max(5),
  theme: text,
  cues: z
    .array(
      z.strictObject({
        cue_id: z.string().regex(/^CUE_\d+$/),
        scene_number: sceneNumber,
        start_seconds: filmTime,
        end_seconds: filmTime,
        mood: text,
        dynamics: z.enum(['silence', 'pp', 'p', 'mp', 'mf', 'f']),
      }),
    )
    .min(1),
});
export type Score = z.infer<typeof scoreSchema>;

/** Everything that is heard, at its level. */
export const mixSchema = z.strictObject({
  duration_seconds: z.number().positive(),
  loudness_lufs: z.number().negative(),
  stems: z
    .array(
      z.strictObject({
        stem: z.enum(['dialogue', 'music', 'effects', 'foley']),
        sources: z.int().nonnegative(),
        level_db: z.number(),
      }),
    )
    .min(1),
  /** Where the music steps back for a voice. */
  ducking: z.array(z.strictObject({ clip_id: text, at_seconds: filmTime, by_db: z.number().negative() })),
  notes: z.array(text),
});
export type Mix = z.infer<typeof mixSchema>;

/** What is written under the picture. */
export const captionSchema = z.strictObject({
  kind: z.enum(['speech', 'sound']),
  start_ms: z.int().nonnegative(),
  end_ms: z.int().positive(),
  /** Absent for a sound. */
  speaker: text.optional(),
  rows: z.array(text).min(1).max(2),
});
export type Caption = z.infer<typeof captionSchema>;

/** What the law and good manners have to say. */
export const complianceSchema = z.strictObject({
  suggested_rating: text,
  descriptors: z.array(text),
  checks: z.array(z.strictObject({ rule: text, status: z.enum(['clear', 'look at', 'stop']), note: text })).min(1),
  /** What has to be asked for before it is shown. */
  clearances: z.array(text),
});
export type Compliance = z.infer<typeof complianceSchema>;

/** How people hear of it. */
export const marketingSchema = z.strictObject({
  tagline: text,
  poster: z.strictObject({ frame_id: text, line: text }),
  /** Segments, in the order of the trailer. */
  trailer: z.array(text).min(1),
  posts: z.array(text).min(2).max(5),
});
export type Marketing = z.infer<typeof marketingSchema>;
