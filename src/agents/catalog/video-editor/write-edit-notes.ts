import type { SeededRandom } from '#kernel/random.js';
import { clipped } from '../../writing/text.js';
import type { EditNotes, VideoEditorInput } from './video-editor.contract.js';

const WORDS_OF_ACTION = 14;

const OPENING = [
  'let the first frame stand for a breath before anything moves',
  'come in late, the action has begun',
  'open on the stillest moment, so that everything after it is movement',
];
const MIDDLE = [
  'cut on the movement',
  'cut on the look, before the answer',
  'hold until the gesture is finished, then cut',
];
const CLOSING = [
  'hold the last frame half a second longer than is comfortable',
  'leave while the movement still goes on',
];
const FADING = ['let the picture go dark on the last frame', 'the fade begins only when everything has come to rest'];

/** Writes why each segment is cut as it is; short segments carry the pace, long ones the weight. */
export function writeEditNotes(
  { video_segments, assembly_settings }: VideoEditorInput,
  random: SeededRandom,
): EditNotes {
  const mean = video_segments.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0) / video_segments.length;
  return {
    edit_notes: video_segments.map(({ segment_id, duration_seconds, movement }, index) => {
      const last = index === video_segments.length - 1;
      const closing = assembly_settings.fade_out_seconds > 0 ? FADING : CLOSING;
      const advice = random.pick(index === 0 ? OPENING : last ? closing : MIDDLE);
      const weight =
        duration_seconds > mean * 1.15
          ? 'the long one of this reel'
          : duration_seconds < mean * 0.85
            ? 'quick'
            : 'even';
      return `${segment_id} (${weight}): ${advice}${seenIn(movement)}.`;
    }),
  };
}

/** What the cut is made on: the action, which stands after the first sentence about the camera. */
function seenIn(movement: string | undefined): string {
  const action = movement?.split('. ')[1]?.split(';')[0]?.replace(/\.$/, '') ?? '';
  return action === '' ? '' : `; on the picture: ${clipped(action, WORDS_OF_ACTION).replace(/…$/, '')}`;
}
