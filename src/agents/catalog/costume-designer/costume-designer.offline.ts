import type { SeededRandom } from '#kernel/random.js';
import type { SceneOutline, WardrobeEntry } from '../../material/index.js';
import type { CostumeDesignerInput } from './costume-designer.contract.js';

const FABRICS = ['boiled wool', 'waxed cotton', 'washed linen', 'heavy drill', 'brushed flannel', 'felt', 'corduroy'];
/** What the day has done to clothes, by where and when one is. */
const OUTDOORS = ['wet at the hem', 'collar up, shoulders dark with rain', 'wind in it, one button gone'];
const LATE = ['creased from having been slept in', 'buttoned one hole wrong', 'thrown on over whatever there was'];
const BY_DAY = ['as it was put on this morning', 'sleeves pushed up', 'pockets heavier than before'];
/** Of those who wear nothing but themselves. */
const BARE = /\b(?:robot|android|cyborg|machine|unit|computer|dog|cat|parrot|horse|fox|rabbit|owl|goose|hen)\b/i;
const BARE_STATES = [
  'dusty, with one place wiped clean',
  'scuffed along one side',
  'wet, and drying unevenly',
  'as always, and a little more so',
];
const AT_LAST = ['open, and not minded', 'carried over one arm', 'put on again properly, for the first time'];

/** One garment each, because people have one; what changes is its condition. */
export function dress(
  { people, design_sheets, scenes, style_guide }: CostumeDesignerInput,
  random: SeededRandom,
): WardrobeEntry[] {
  const fabrics = random.shuffle(FABRICS);
  return people.map(({ name, occupation, visual_signature }, at) => {
    const bare = BARE.test(occupation);
    const garment = visual_signature.split(', ')[0] ?? visual_signature;
    const colour = design_sheets.find(({ character }) => character === name)?.colours[0] ?? 'its own colour';
    const trim = style_guide.materials[at % style_guide.materials.length] ?? 'thread';
    const cloth = bare ? 'no cloth' : (fabrics[at % fabrics.length] ?? 'wool');
    const fabric = `${cloth}, with a trace of ${trim}`;
    const own = scenes.filter(({ primary_characters }) => primary_characters.includes(name));
    const last = scenes.at(-1)?.scene_number;
    const costumes = own.map((scene) => ({
      scenes: [scene.scene_number],
      garment,
      fabric,
      colour,
      condition: random.pick(bare ? BARE_STATES : scene.scene_number === last ? AT_LAST : weatherOf(scene)),
    }));
    const unseen = { scenes: scenes.map(({ scene_number }) => scene_number), garment, fabric, colour };
    return { character: name, costumes: costumes.length > 0 ? costumes : [{ ...unseen, condition: 'on a hook' }] };
  });
}

function weatherOf({ heading, time_of_day }: SceneOutline): readonly string[] {
  if (heading.startsWith('EXT')) return OUTDOORS;
  return /NIGHT|DAWN/.test(time_of_day.toUpperCase()) ? LATE : BY_DAY;
}
