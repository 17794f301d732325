import type { CameraMove, ShotDesign } from '../../material/index.js';
import type { CameraOperatorInput } from './camera-operator.contract.js';

interface Rig {
  readonly from: string;
  readonly to: string;
  /** Metres a second. */
  readonly speed: number;
}

const RIGS: Readonly<Record<string, Rig>> = {
  'push in': { from: 'one step too far away', to: 'one step too near', speed: 0.16 },
  'pull back': { from: 'near enough to touch', to: 'where one would leave', speed: 0.2 },
  track: { from: 'beside', to: 'a little ahead', speed: 0.35 },
  tilt: { from: 'the upper edge of the thing', to: 'the whole of it', speed: 0 },
  'hold, rack focus': { from: 'the face in front', to: 'the face behind', speed: 0 },
  'handheld, breathing': { from: 'on the shoulder', to: 'on the shoulder, half a breath later', speed: 0.03 },
};
const STATIC: Rig = { from: 'on the legs', to: 'the same place', speed: 0 };

/** The moves of the virtual camera, as long as their shots and as far as their lens allows. */
export function operate({ shot_designs, frames }: CameraOperatorInput): CameraMove[] {
  return shot_designs.map((shot) => {
    const rig = RIGS[shot.movement] ?? STATIC;
    const seconds = frames.find(({ frame_id }) => frame_id === shot.frame_id)?.duration_seconds ?? 0;
    return {
      frame_id: shot.frame_id,
      move: `${shot.movement} at ${shot.angle}, ${String(shot.lens_mm)} mm`,
      from: rig.from,
      to: rig.to,
      travel_m: Math.round(rig.speed * seconds * reach(shot) * 100) / 100,
      seconds,
    };
  });
}

/** A long lens magnifies every step. */
function reach({ lens_mm }: ShotDesign): number {
  return lens_mm > 70 ? 0.5 : 1;
}
