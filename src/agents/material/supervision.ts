import { z } from 'zod';
import { text } from './text.js';

const sceneNumber = z.int().positive();

/** What the continuity desk found in the work of a state. */
export const continuityReportSchema = z.strictObject({
  /** Facts of the canon that the work keeps, and where it does. */
  held: z.array(z.strictObject({ fact: text, seen_in: z.array(text).min(1) })),
  issues: z.array(
    z.strictObject({
      /** UPPER_SNAKE, e.g. `NAME_VARIANT`. */
      code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
      where: text,
      message: text,
    }),
  ),
});
export type ContinuityReport = z.infer<typeof continuityReportSchema>;

/** How the work of a state covers the script. */
export const scriptCoverageSchema = z.strictObject({
  scenes: z.array(z.strictObject({ scene_number: sceneNumber, heading: text, pieces: z.array(text) })).min(1),
  /** Scenes that nothing was made for. */
  uncovered: z.array(sceneNumber),
  /** Whether the last words of the film are heard; absent where nothing is said in this work. */
  refrain: z.enum(['kept', 'lost']).optional(),
});
export type ScriptCoverage = z.infer<typeof scriptCoverageSchema>;

/** The quality controller's word on the work of a state. */
export const verdictSchema = z.strictObject({
  verdict: z.enum(['pass', 'revise', 'reject']),
  /** 0-100, of all pieces. */
  mean_score: z.number().min(0).max(100),
  strongest: text,
  weakest: text,
  reason: text,
  /** What has to be seen to; empty when nothing has. */
  notes: z.array(text),
});
export type Verdict = z.infer<typeof verdictSchema>;
