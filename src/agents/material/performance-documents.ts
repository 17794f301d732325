import { z } from 'zod';
import { frameIdSchema } from './storyboard-frame.js';
import { text } from './text.js';

const sceneNumber = z.int().positive();
const seconds = z.number().nonnegative();

/** What the lamps do in a scene. */
export const lightingSchema = z.strictObject({
  scene_number: sceneNumber,
  key_light: text,
  fill: text,
  practicals: z.array(text),
  atmosphere: text,
});
export type Lighting = z.infer<typeof lightingSchema>;

/** What the camera does in a shot. */
export const cameraMoveSchema = z.strictObject({
  frame_id: frameIdSchema,
  move: text,
  from: text,
  to: text,
  /** Metres the camera travels. */
  travel_m: z.number().nonnegative(),
  seconds,
});
export type CameraMove = z.infer<typeof cameraMoveSchema>;

/** What moves in a shot, and what a face does. */
export const animationNoteSchema = z.strictObject({
  frame_id: frameIdSchema,
  motion: text,
  expression: text,
  /** 0 stands still, 1 moves with force. */
  energy: z.number().min(0).max(1),
});
export type AnimationNote = z.infer<typeof animationNoteSchema>;

/** A voice as it is kept, so that it is the same one next time. */
export const libraryVoiceSchema = z.strictObject({
  voice_id: z.string().regex(/^[\p{L}\p{N}-]+@\d+$/u),
  character: text,
  pitch_semitones: z.number().min(-12).max(12),
  pace_wpm: z.int().positive(),
  timbre: text,
  /** Follows from what the voice is made of: equal voices have equal fingerprints. */
  fingerprint: text,
});
export type LibraryVoice = z.infer<typeof libraryVoiceSchema>;

/** How a line of the film is to be said. */
export const lineDirectionSchema = z.strictObject({
  frame_id: frameIdSchema,
  speaker: text,
  intention: text,
  /** The word that carries the line. */
  stress: text,
  pause_before_ms: z.int().nonnegative(),
  pace: z.enum(['slower', 'as usual', 'faster']),
});
export type LineDirection = z.infer<typeof lineDirectionSchema>;

/** A line as it was spoken. */
export const performanceSchema = z.strictObject({
  clip_id: z.string().regex(/^CLIP_\d+$/),
  frame_id: frameIdSchema,
  speaker: text,
  voice_id: text,
  line: text,
  /** Silence before it, seconds. */
  lead_in: seconds,
  /** How long it is spoken, seconds. */
  seconds: z.number().positive(),
  stress: text,
});
export type Performance = z.infer<typeof performanceSchema>;

/** Whether somebody sounds like themself in all their lines. */
export const voiceMatchSchema = z.strictObject({
  character: text,
  clips: z.array(text),
  /** How far the pace of the clips lies from the voice's own, percent. */
  pace_drift_percent: z.number(),
  verdict: z.enum(['same voice', 'adjust', 'not heard']),
  /** What the mixer does about it. */
  correction: text,
});
export type VoiceMatch = z.infer<typeof voiceMatchSchema>;

/** How a body moves through a shot. */
export const movementDataSchema = z.strictObject({
  frame_id: frameIdSchema,
  character: text,
  poses: z.array(z.strictObject({ at_seconds: seconds, pose: text })).min(1),
});
export type MovementData = z.infer<typeof movementDataSchema>;

/** A mouth that says a line. */
export const lipSyncSchema = z.strictObject({
  clip_id: text,
  frame_id: frameIdSchema,
  /** Mouth shapes in their order, one letter each: A open, E wide, O round, M shut, F lip on teeth, L tongue, rest `-`. */
  visemes: z.string().regex(/^[AEOMFL-]+$/),
  /** How long each is held, ms. */
  ms_each: z.number().positive(),
  expression: text,
});
export type LipSync = z.infer<typeof lipSyncSchema>;

/** Something that no camera has seen. */
export const effectShotSchema = z.strictObject({
  effect_id: z.string().regex(/^FX_\d+$/),
  segment_id: text,
  kind: z.enum(['weather', 'light', 'glass', 'screen', 'clean-up', 'extension']),
  description: text,
  layers: z.array(text).min(1),
});
export type EffectShot = z.infer<typeof effectShotSchema>;
