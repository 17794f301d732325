import { z } from 'zod';
import { finalEditSchema, text, videoSegmentSchema } from '../../material/index.js';

const TRANSITIONS = ['hard_cut', 'crossfade_0p5'] as const;
/** How much of two neighbours a transition lays over each other, seconds. */
export const OVERLAP_SECONDS = { hard_cut: 0, crossfade_0p5: 0.5 } as const;

export const videoEditorInputSchema = z.strictObject({
  /** In playing order. */
  video_segments: z.array(videoSegmentSchema).min(1).max(3),
  assembly_settings: z.strictObject({
    transition: z.enum(TRANSITIONS),
    fade_out_seconds: z.number().min(0).max(5),
    output_resolution: z.string().regex(/^\d+x\d+$/),
    frame_rate: z.int().positive(),
    /** Name of the reel, unique in the film. Extension. */
    edit_id: z.string().regex(/^REEL_[1-9]\d*$/),
  }),
});
export type VideoEditorInput = z.infer<typeof videoEditorInputSchema>;

export const videoEditorOutputSchema = z.strictObject({ final_edit: finalEditSchema });
export type VideoEditorOutput = z.infer<typeof videoEditorOutputSchema>;

/** What is thought out before the studio cuts: one note per segment. */
export const editNotesSchema = z.strictObject({ edit_notes: z.array(text) });
export type EditNotes = z.infer<typeof editNotesSchema>;
