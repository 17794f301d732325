import { z } from 'zod';
import {
  finalEditSchema,
  generatedFrameSchema,
  qcIssueSchema,
  qcReportSchema,
  storyboardFrameSchema,
  text,
  videoSegmentSchema,
} from '../../material/index.js';

export const finalQcInputSchema = z.strictObject({
  final_edit: finalEditSchema,
  qc_settings: z.strictObject({
    /** How far the film may be from what the storyboard asks for, seconds. */
    duration_tolerance_seconds: z.number().nonnegative(),
    /** Faster than this nobody can read a line along. */
    max_characters_per_second: z.number().positive(),
  }),
  /** What the film was made from; without it only the edit itself could be checked. Extension. */
  production: z.strictObject({
    scene_numbers: z.array(z.int().positive()),
    /** Everybody who may be seen. */
    character_names: z.array(text),
    storyboard_frames: z.array(storyboardFrameSchema),
    generated_frames: z.array(generatedFrameSchema),
    video_segments: z.array(videoSegmentSchema),
    /** How long the sound is, seconds. */
    mix_seconds: z.number().positive().optional(),
    /** When the last caption ends, seconds. */
    captions_end_seconds: z.number().nonnegative().optional(),
    /** States whose work the quality controller rejected. */
    rejected_states: z.array(text).optional(),
  }),
});
export type FinalQcInput = z.infer<typeof finalQcInputSchema>;

export const finalQcOutputSchema = z.strictObject({ qc_report: qcReportSchema });
export type FinalQcOutput = z.infer<typeof finalQcOutputSchema>;

/** What a look at the film adds to the measurements. Taste alone never fails a film, therefore no `high`. */
export const remarksSchema = z.strictObject({
  remarks: z.array(qcIssueSchema.extend({ severity: z.enum(['low', 'medium']) })),
});
export type Remarks = z.infer<typeof remarksSchema>;
