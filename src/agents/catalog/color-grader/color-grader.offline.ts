import type { SeededRandom } from '#kernel/random.js';
import type { Grade, LookPlan } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import type { ColorGraderInput } from './color-grader.contract.js';

const STOCKS = [
  'a slow stock pushed one stop',
  'reversal, slightly under',
  'a print of a print',
  'fine grain, highlights rolled off',
  'skip-bleach, half strength',
];

/** Numbers for every scene, from its plan and from the scene before: what was cold shall look warm afterwards, not by itself. */
export function gradeFilm({ look_plan, look, saved_colour, film }: ColorGraderInput, random: SeededRandom): Grade {
  return {
    film_look: sentence(`${random.pick(STOCKS)}, for ${film.duration_seconds.toFixed(1)} s of ${look}`),
    scenes: look_plan.map((plan, at) => {
      const before = look_plan[at - 1];
      const shift = before ? plan.temperature_k - before.temperature_k : 0;
      const ratio = Number(plan.contrast.split(':')[0]);
      return {
        scene_number: plan.scene_number,
        lift: round(-0.01 * ratio),
        gamma: round(1.08 - 0.02 * ratio),
        gain: round(0.95 + 0.01 * ratio),
        shift_k: shift,
        note: sentence(noteOn(plan, before, shift, saved_colour)),
      };
    }),
  };
}

function noteOn(plan: LookPlan, before: LookPlan | undefined, shift: number, saved: string): string {
  const lead =
    plan.lead_colour === saved ? `${saved} is let out at last` : `${plan.lead_colour} leads, ${saved} is held back`;
  if (!before || shift === 0) return lead;
  return `${lead}; ${shift > 0 ? 'colder' : 'warmer'} than scene ${String(before.scene_number)} from the first frame`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
