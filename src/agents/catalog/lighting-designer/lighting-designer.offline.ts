import type { SeededRandom } from '#kernel/random.js';
import type { Lighting } from '../../material/index.js';
import type { LightingDesignerInput } from './lighting-designer.contract.js';

/** Contrast at which one side of a face is given up. */
const HARD = 6;
const WARM_BELOW_K = 3600;
const COLD_ABOVE_K = 6500;
const AIR = [
  'air clean, so that nothing hides',
  'a little haze, low',
  'dust, lit from behind only',
  'breath visible, no other smoke',
];

/** Lamps for every scene: where the key comes from is seen in the set, how hard it is stands in the plan. */
export function light({ look_plan, environments }: LightingDesignerInput, random: SeededRandom): Lighting[] {
  return look_plan.map(({ scene_number, key, contrast, temperature_k, lead_colour }) => {
    const set = environments.find(({ scenes }) => scenes.includes(scene_number));
    const [source = 'outside the frame', ...others] = set?.light_sources ?? [];
    const hard = Number(contrast.split(':')[0]) >= HARD;
    const tint = temperature_k < WARM_BELOW_K ? 'warm' : temperature_k > COLD_ABOVE_K ? 'cold' : 'neutral';
    return {
      scene_number,
      key_light: `${tint}, ${hard ? 'hard' : 'soft'}, as if from ${source}: ${key.replace(/\.$/, '').toLowerCase()}`,
      fill: hard
        ? `${lead_colour} and very little of it; one side of every face is given up`
        : `${lead_colour}, from the floor, just enough to read an eye`,
      practicals: others,
      atmosphere: random.pick(AIR),
    };
  });
}
