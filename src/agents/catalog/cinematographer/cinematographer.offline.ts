import type { SeededRandom } from '#kernel/random.js';
import type { LookPlan, SceneOutline } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import type { CinematographerInput } from './cinematographer.contract.js';

interface Hour {
  readonly words: RegExp;
  readonly key: readonly string[];
  readonly contrast: number;
  readonly kelvin: number;
}

const HOURS: readonly Hour[] = [
  {
    words: /NIGHT/,
    key: ['a single practical, low and warm', 'moonlight from behind, a lamp for the eyes'],
    contrast: 8,
    kelvin: 2900,
  },
  {
    words: /DAWN/,
    key: ['sky alone, before there are shadows', 'a thin edge from the east'],
    contrast: 3,
    kelvin: 7200,
  },
  {
    words: /MORNING/,
    key: ['clean side light through dust', 'a window, and a white wall to answer it'],
    contrast: 3,
    kelvin: 5200,
  },
  {
    words: /NOON|DAY/,
    key: ['overcast from above, everything equally guilty', 'a hard patch of sun to be avoided'],
    contrast: 4,
    kelvin: 5600,
  },
  {
    words: /AFTERNOON/,
    key: ['long bars across the floor', 'amber, from lower than one expects'],
    contrast: 5,
    kelvin: 4300,
  },
  {
    words: /DUSK|EVENING/,
    key: ['the last of the sky against the first of the lamps', 'tungsten pools with dark between them'],
    contrast: 6,
    kelvin: 3400,
  },
];
const DARKER = /\b(?:underlit|cold|sodium|dread|dark|shadow\w*|hushed)\b/i;

/** The light of every scene, from the hour, the style guide, and the lenses that will be on the camera. */
export function planLook(
  { scenes, shot_designs, style_guide }: CinematographerInput,
  random: SeededRandom,
): LookPlan[] {
  const { look, palette, camera } = style_guide;
  return scenes.map((scene, at) => {
    const hour = HOURS.find(({ words }) => words.test(scene.time_of_day.toUpperCase())) ?? HOURS[3];
    const isLast = at === scenes.length - 1;
    const colour = (isLast ? palette.at(-1) : palette[at % Math.max(1, palette.length - 1)])?.name ?? 'grey';
    return {
      scene_number: scene.scene_number,
      key: sentence(random.pick(hour?.key ?? ['even light'])),
      contrast: `${String((hour?.contrast ?? 4) + (DARKER.test(look) ? 2 : 0))}:1`,
      temperature_k: (hour?.kelvin ?? 5600) + 100 * random.int(-2, 2),
      lead_colour: colour,
      note: sentence(`${lensNote(scene, shot_designs)}; the camera is ${camera.replace(/\.$/, '').toLowerCase()}`),
    };
  });
}

function lensNote({ scene_number }: SceneOutline, shots: CinematographerInput['shot_designs']): string {
  const own = shots.filter(({ frame_id }) => frame_id.startsWith(`SCENE_${String(scene_number)}_`));
  if (own.length === 0) return 'Lenses as they come';
  const lenses = [...new Set(own.map(({ lens_mm }) => lens_mm))].sort((a, b) => a - b);
  return `On ${lenses.map(String).join(', ')} mm, lit for the ${own.at(-1)?.size ?? 'last shot'} that ends it`;
}
