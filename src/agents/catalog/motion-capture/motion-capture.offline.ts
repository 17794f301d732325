import type { MovementData } from '../../material/index.js';
import type { MotionCaptureInput } from './motion-capture.contract.js';

/** Below this nobody leaves the spot. */
const STILL = 0.3;

/** Key poses for everybody who is in a shot: where the movement begins, where it turns, where it ends. */
export function capture({ animation, frames, staging, casting }: MotionCaptureInput): MovementData[] {
  return frames.flatMap(({ frame_id, scene_number, characters_present, duration_seconds: seconds }) => {
    const energy = animation.find((note) => note.frame_id === frame_id)?.energy ?? 0;
    const blocking = staging.find((each) => each.scene_number === scene_number)?.blocking ?? [];
    return characters_present.map((character) => {
      const place = blocking.find((each) => each.character === character);
      const archetype = casting.find((each) => each.character === character)?.archetype ?? 'somebody';
      const begins = { at_seconds: 0, pose: `at ${place?.from ?? 'rest'}, weight as ${archetype} would have it` };
      const turns = {
        at_seconds: half(seconds),
        pose: `turns, ${place?.business.split(';')[0]?.toLowerCase() ?? 'looks up'}`,
      };
      const ends = { at_seconds: seconds, pose: `comes to rest ${place?.to ?? 'where it began'}` };
      return { frame_id, character, poses: energy < STILL ? [begins, turns] : [begins, turns, ends] };
    });
  });
}

function half(seconds: number): number {
  return Math.round(seconds * 50) / 100;
}
