import { z } from 'zod';
import {
  characterProfileSchema,
  continuityReportSchema,
  conceptBriefSchema,
  distributionRecordSchema,
  finalEditSchema,
  frameIdSchema,
  generatedFrameSchema,
  qcReportSchema,
  sceneSchema,
  scriptCoverageSchema,
  storyArcSchema,
  storyboardFrameSchema,
  text,
  timelineEntrySchema,
  verdictSchema,
  videoSegmentSchema,
} from '#agents';
import { qcOverrideSchema } from '../qc-override.js';
import { BOOK_DOCUMENTS, BOOK_NAMES, type BookDocument, type DocumentOf } from '../crew/documents.js';

const reelIdSchema = z.string().regex(/^REEL_[1-9]\d*$/);
const seconds = z.number().nonnegative();

/** A shot as the camera department reads it: what is planned and the picture that was made of it. */
const shotSchema = storyboardFrameSchema
  .pick({ scene_number: true, shot_order: true, camera_notes: true, duration_seconds: true, characters_present: true })
  .extend(
    generatedFrameSchema.pick({
      image_prompt: true,
      rendering: true,
      negative_prompts: true,
      quality_score: true,
      provider_metadata: true,
    }).shape,
  );

const editListSchema = z.strictObject({
  duration_seconds: seconds,
  frame_rate: z.int().positive(),
  output_resolution: text,
  /** Of the whole film; SHA-256 over the reels' checksums. */
  checksum: finalEditSchema.shape.checksum,
  timeline: z.array(timelineEntrySchema),
  segments: z.record(
    videoSegmentSchema.shape.segment_id,
    videoSegmentSchema.pick({
      associated_frames: true,
      duration_seconds: true,
      movement: true,
      provider_metadata: true,
    }),
  ),
  reels: z.record(
    reelIdSchema,
    finalEditSchema
      .pick({ duration_seconds: true, checksum: true, edit_notes: true })
      .extend({ start_seconds: seconds, segments: z.array(videoSegmentSchema.shape.segment_id) }),
  ),
});

/** The crew's documents, each as its author promises it. */
const documentShapes = Object.fromEntries(
  BOOK_NAMES.map((name) => [name, BOOK_DOCUMENTS[name].document.schema]),
) as unknown as { [K in BookDocument]: z.ZodType<DocumentOf<K>> };

/** What those who look at every state found in it. */
const supervisionSchema = z.strictObject({
  continuity: continuityReportSchema,
  script_coverage: scriptCoverageSchema,
  verdict: verdictSchema,
});

/** A film that failed its final check was published only by a decision. */
const overridden = { override: qcOverrideSchema.optional() };

/** `production-book.json`: everything that was decided and made, in one place. References in it are JSON Pointers into it. */
export const productionBookSchema = z.strictObject({
  concept_brief: conceptBriefSchema,
  story_arc: storyArcSchema,
  scenes: z.array(sceneSchema),
  characters: z.array(characterProfileSchema),
  storyboard_frames: z.array(storyboardFrameSchema),
  ...documentShapes,
  /** By frame id, in playing order. */
  shot_list: z.record(frameIdSchema, shotSchema),
  edit_list: editListSchema,
  qc_report: qcReportSchema.extend(overridden),
  distribution: distributionRecordSchema.extend(overridden),
  supervision: z.strictObject({
    concept_development: supervisionSchema,
    character_creation: supervisionSchema,
    scene_planning: supervisionSchema,
    media_generation: supervisionSchema,
    post_production: supervisionSchema,
    final_assembly: supervisionSchema,
  }),
});
export type ProductionBook = z.infer<typeof productionBookSchema>;

/** The same as JSON Schema 2020-12, for readers outside; committed as `production-book.schema.json`. */
export function productionBookJsonSchema(): object {
  return {
    title: 'Production book',
    ...z.toJSONSchema(productionBookSchema, { target: 'draft-2020-12', io: 'output' }),
  };
}
