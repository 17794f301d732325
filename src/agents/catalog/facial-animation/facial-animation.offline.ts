import type { LipSync } from '../../material/index.js';
import type { FacialAnimationInput } from './facial-animation.contract.js';
import { visemesOf } from './visemes.js';

/** Lets mouths say what is heard, as long as it is heard. */
export function syncLips({ performances, animation }: FacialAnimationInput): LipSync[] {
  return performances.map(({ clip_id, frame_id, line, seconds }) => {
    const visemes = visemesOf(line);
    return {
      clip_id,
      frame_id,
      visemes,
      ms_each: Math.round((seconds * 10_000) / visemes.length) / 10,
      expression: animation.find((note) => note.frame_id === frame_id)?.expression ?? 'Neutral, eyes alive.',
    };
  });
}
