import type { SeededRandom } from '#kernel/random.js';
import type { ShotDesign } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import type { ShotDesignerInput } from './shot-designer.contract.js';

type Frame = ShotDesignerInput['frames'][number];

/** What the words of the storyboard stand for; the first that is found counts. */
const SIZES: readonly (readonly [RegExp, ShotDesign['size']])[] = [
  [/extreme close|macro|insert/i, 'extreme close-up'],
  [/two-shot|over-the-shoulder/i, 'two-shot'],
  [/close-up|tight single|hands/i, 'close-up'],
  [/wide|tableau|long lens|overhead|lateral|dolly back|push in from/i, 'wide'],
];
const ANGLES: readonly (readonly [RegExp, ShotDesign['angle']])[] = [
  [/overhead/i, 'overhead'],
  [/\bhigh\b|looking down|tilt down/i, 'high'],
  [/\blow\b|from the floor/i, 'low'],
];
const MOVEMENTS: readonly (readonly [RegExp, string])[] = [
  [/push in|creep in/i, 'push in'],
  [/dolly back/i, 'pull back'],
  [/track/i, 'track'],
  [/tilt/i, 'tilt'],
  [/rack focus/i, 'hold, rack focus'],
  [/handheld/i, 'handheld, breathing'],
];
const LENSES: Readonly<Record<ShotDesign['size'], readonly number[]>> = {
  'extreme close-up': [100, 90],
  'close-up': [85, 75],
  medium: [50, 40],
  'two-shot': [50, 65],
  wide: [24, 28, 35],
};
const EMPTY = [
  'the space where somebody was',
  'its edge on the left third, nothing on the right',
  'dead centre, like evidence',
];

/** The storyboard in numbers: size, angle, lens, movement, and who is where in the frame. */
export function designShots({ frames }: ShotDesignerInput, random: SeededRandom): ShotDesign[] {
  return frames.map((frame) => {
    const size = first(SIZES, frame.camera_notes) ?? 'medium';
    const long = /long lens/i.test(frame.camera_notes);
    return {
      frame_id: frame.frame_id,
      size,
      angle: first(ANGLES, frame.camera_notes) ?? 'eye level',
      lens_mm: long ? 135 : random.pick(LENSES[size]),
      movement: first(MOVEMENTS, frame.camera_notes) ?? 'static',
      composition: sentence(compositionOf(frame, random)),
    };
  });
}

function first<T>(table: readonly (readonly [RegExp, T])[], notes: string): T | undefined {
  return table.find(([words]) => words.test(notes))?.[1];
}

function compositionOf({ characters_present: present, dialogue }: Frame, random: SeededRandom): string {
  const [one, two] = random.shuffle(present);
  if (one === undefined) return random.pick(EMPTY);
  const speaks = dialogue && present.includes(dialogue.speaker) ? `; ${dialogue.speaker} in focus` : '';
  if (two === undefined)
    return `${one} ${random.pick(['on the left third, looking out of the frame', 'on the right third, room in front', 'small, low in the frame'])}`;
  const more = present.length > 2 ? `, ${present.length === 3 ? 'the third' : 'the others'} behind them` : '';
  return `${one} left, ${two} right${more}, ${random.pick(['a gap between them', 'one shoulder over the other', 'on two planes'])}${speaks}`;
}
