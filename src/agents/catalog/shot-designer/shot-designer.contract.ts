import { z } from 'zod';
import { storyboardFrameSchema } from '../../material/index.js';

export const shotDesignerInputSchema = z.strictObject({
  frames: z
    .array(
      storyboardFrameSchema.pick({
        frame_id: true,
        scene_number: true,
        camera_notes: true,
        characters_present: true,
        dialogue: true,
      }),
    )
    .min(1),
});
export type ShotDesignerInput = z.infer<typeof shotDesignerInputSchema>;
