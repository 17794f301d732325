import type { SeededRandom } from '#kernel/random.js';
import type { FrameBrief } from '../../ports/media-studio.js';

/** Shot sizes from the widest to the closest, with where the eye is led in each. */
const SIZES = [
  {
    cue: /\b(extreme wide|establishing|aerial|panorama|vista|tableau)\b/i,
    name: 'Extreme wide',
    placing: [
      'the figures small on the lower third, sky above them',
      'a low horizon, the place larger than anyone in it',
    ],
  },
  {
    cue: /\b(extreme close|macro|detail|insert)\b/i,
    name: 'Extreme close-up',
    placing: [
      'one detail fills the frame, everything else falls out of focus',
      'the detail sits off centre, soft shapes behind',
    ],
  },
  {
    cue: /\b(close[- ]?up|close|tight)\b/i,
    name: 'Close-up',
    placing: [
      'eyes on the upper third, looking into the open side',
      'the face off centre, the background a blur of one tone',
    ],
  },
  {
    cue: /\b(over[- ]the[- ]shoulder|two[- ]shot|ots)\b/i,
    name: 'Two-shot',
    placing: [
      'the nearer shoulder frames the farther face',
      'both figures on the thirds, the gap between them in the middle',
    ],
  },
  {
    cue: /\b(wide|long shot|long lens|full shot|master|track|far wall)\b/i,
    name: 'Wide',
    placing: [
      'foreground, figure and depth in three clear planes',
      'leading lines run from the lower corners to the subject',
    ],
  },
  {
    cue: /\b(centred|symmetrical|overhead)\b/i,
    name: 'Medium',
    placing: [
      'everything turns around the exact middle of the frame',
      'the subject in the middle, the edges left empty',
    ],
  },
  {
    cue: /\b(medium|waist|mid)\b/i,
    name: 'Medium',
    placing: [
      'from the waist up on the left third, room to move on the right',
      'figure just off centre, hands visible',
    ],
  },
] as const;

const PLAIN_SIZE = { name: 'Medium wide', placing: ['subject on the right third, the place readable behind'] } as const;

const ANGLES = [
  { cue: /\b(low[- ]angle|from below|low)\b/i, words: 'seen from below eye height' },
  { cue: /\b(high|from above|overhead|top[- ]down|bird|looking down)\b/i, words: 'seen from above' },
  { cue: /\b(dutch|canted|tilted)\b/i, words: 'with a slightly tilted horizon' },
  { cue: /\b(pov|point of view)\b/i, words: 'seen through the eyes of the one who looks' },
] as const;

/** Shot size, angle, placing in the frame and who is in it, in one or two sentences. */
export function compose(brief: FrameBrief, random: SeededRandom): string {
  const size = SIZES.find(({ cue }) => cue.test(brief.cameraNotes)) ?? PLAIN_SIZE;
  const angle = ANGLES.find(({ cue }) => cue.test(brief.cameraNotes))?.words ?? 'at eye height';
  const framing = `${size.name}, ${angle}, ${brief.aspectRatio}: ${random.pick<string>(size.placing)}.`;
  const cast = brief.characters.map(({ name, visualSignature }) => `${name} (${trimStop(visualSignature)})`);
  return cast.length === 0 ? `${framing} Nobody in frame.` : `${framing} In frame: ${cast.join('; ')}.`;
}

function trimStop(text: string): string {
  return text.trim().replace(/\.+$/, '');
}
