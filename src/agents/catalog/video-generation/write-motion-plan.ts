import type { SeededRandom } from '#kernel/random.js';
import type { PlannedSegment } from './plan-segments.js';
import type { MotionPlan, VideoGenerationInput } from './video-generation.contract.js';

const SUBJECT = {
  still: ['nobody moves but to breathe', 'one small gesture, then stillness', 'only the eyes move'],
  calm: ['the action begins on the first frame and is let finish', 'the weight shifts, the gesture follows'],
  strong: ['the action is already under way when the picture opens', 'movement runs against the camera'],
} as const;

/** Writes the movement of every segment: what the storyboard asks of the camera, then how much the subject may do. */
export function writeMotionPlan(
  segments: readonly PlannedSegment[],
  { storyboard_frames, video_settings }: VideoGenerationInput,
  random: SeededRandom,
): MotionPlan {
  const strength = video_settings.motion_strength;
  const subject = SUBJECT[strength < 0.35 ? 'still' : strength < 0.7 ? 'calm' : 'strong'];
  return {
    motions: segments.map(({ frames }) => {
      const camera = frames
        .map(({ frame_id }) => storyboard_frames.find((frame) => frame.frame_id === frame_id)?.camera_notes)
        .filter((notes) => notes !== undefined);
      const asked = camera.length === 0 ? 'Camera free' : camera.join(', then ');
      return {
        frame_ids: frames.map(({ frame_id }) => frame_id),
        motion: `${asked}; ${random.pick<string>(subject)}.`,
      };
    }),
  };
}
