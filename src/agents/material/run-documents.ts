import { z } from 'zod';
import { text } from './text.js';

/** What was made, how often and at what expense. These documents count work and never time: equal films have equal ones. */

/** Which picture is made where, so that no lane waits for another. */
export const renderPlanSchema = z.strictObject({
  lanes: z
    .array(z.strictObject({ lane: z.int().positive(), frames: z.array(text), load: z.number().nonnegative() }))
    .min(1),
  heaviest: text,
  advice: text,
});
export type RenderPlan = z.infer<typeof renderPlanSchema>;

/** Everything that was made and can be used again. */
export const assetCatalogueSchema = z.strictObject({
  assets: z
    .array(
      z.strictObject({
        asset: text,
        kind: z.enum(['picture', 'segment', 'voice', 'set', 'prop']),
        used_in: z.array(text),
      }),
    )
    .min(1),
  /** Made and used nowhere. */
  unused: z.array(text),
  /** Used and not to be found. */
  missing: z.array(text),
});
export type AssetCatalogue = z.infer<typeof assetCatalogueSchema>;

/** Which version of what is in the film. */
export const versionLogSchema = z.strictObject({
  entries: z.array(z.strictObject({ piece: text, version: z.int().positive(), fingerprint: text })).min(1),
  /** Pieces that were made more than once. */
  revised: z.array(text),
  /** Of everything together. */
  release_fingerprint: text,
});
export type VersionLog = z.infer<typeof versionLogSchema>;

/** How the work went, state by state. */
export const performanceReportSchema = z.strictObject({
  states: z
    .array(
      z.strictObject({
        state: text,
        pieces: z.int().nonnegative(),
        revisions: z.int().nonnegative(),
        mean_score: z.number(),
        weakest: text,
      }),
    )
    .min(1),
  pieces: z.int().nonnegative(),
  /** Pieces that were good the first time, percent. */
  first_time_percent: z.number().min(0).max(100),
  bottleneck: text,
});
export type PerformanceReport = z.infer<typeof performanceReportSchema>;

/** What it took, and what could be saved next time. */
export const costReportSchema = z.strictObject({
  planned_units: z.number().nonnegative(),
  spent_units: z.number().nonnegative(),
  lines: z.array(z.strictObject({ item: text, units: z.number().nonnegative() })).min(1),
  savings: z.array(z.strictObject({ advice: text, units: z.number().nonnegative() })),
  verdict: z.enum(['within budget', 'over budget']),
});
export type CostReport = z.infer<typeof costReportSchema>;
