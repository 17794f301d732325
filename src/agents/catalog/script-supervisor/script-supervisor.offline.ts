import type { ScriptCoverage } from '../../material/index.js';
import type { ScriptSupervisorInput } from './script-supervisor.contract.js';

/** Ticks the script off, scene by scene. */
export function tickOff({ scenes, pieces, ending }: ScriptSupervisorInput): ScriptCoverage {
  const covered = scenes.map(({ scene_number, heading }) => ({
    scene_number,
    heading,
    pieces: pieces.filter((piece) => piece.scene_number === scene_number).map(({ piece }) => piece),
  }));
  return {
    scenes: covered,
    uncovered: covered.filter((scene) => scene.pieces.length === 0).map(({ scene_number }) => scene_number),
    ...(ending === undefined ? {} : { refrain: ending.spoken.includes(ending.refrain) ? 'kept' : 'lost' }),
  };
}
