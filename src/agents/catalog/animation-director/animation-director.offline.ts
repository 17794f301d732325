import type { AnimationNote } from '../../material/index.js';
import { decapitalise, sentence } from '../../writing/text.js';
import type { AnimationDirectorInput } from './animation-director.contract.js';

type Frame = AnimationDirectorInput['frames'][number];

/** What moves in each shot: the scene's blocking, shared out among its shots, and what the face has to carry. */
export function animate({ frames, staging, arc_map }: AnimationDirectorInput): AnimationNote[] {
  return frames.map((frame) => {
    const scene = staging.find(({ scene_number }) => scene_number === frame.scene_number);
    const shown = scene?.blocking.filter(({ character }) => frame.characters_present.includes(character)) ?? [];
    const moves = shown.map(({ character, from, to, business }) =>
      frame.shot_order === 1
        ? `${character} goes from ${from} to ${to}`
        : `${character}: ${decapitalise(business.split(';')[0] ?? business)}`,
    );
    return {
      frame_id: frame.frame_id,
      motion: sentence(
        moves.length === 0 ? `Nobody moves. ${scene?.focus ?? 'The thing is looked at'}` : moves.join('. '),
      ),
      expression: sentence(expressionIn(frame, arc_map)),
      energy: energyOf(frame, moves.length),
    };
  });
}

function expressionIn(
  { scene_number, dialogue, characters_present }: Frame,
  arcs: AnimationDirectorInput['arc_map'],
): string {
  const who = dialogue?.speaker ?? characters_present[0];
  if (who === undefined) return 'No face in it';
  const stands = arcs
    .find(({ character }) => character === who)
    ?.steps.find((step) => step.scene_number === scene_number)?.stands;
  const carried = stands ?? 'attention';
  return dialogue ? `${who} lets ${carried} through on the last word` : `${who}, before anybody notices: ${carried}`;
}

/** The shorter the shot and the more people, the more must move; a line calms it. */
function energyOf({ duration_seconds, dialogue }: Frame, moving: number): number {
  const energy = 0.25 + 0.2 * moving + (duration_seconds < 3 ? 0.15 : 0) - (dialogue ? 0.15 : 0);
  return Math.round(Math.min(1, Math.max(0.05, energy)) * 100) / 100;
}
