import type { SeededRandom } from '#kernel/random.js';
import type { MakeupDesign, Person, SceneOutline } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import type { MakeupSfxDesignerInput } from './makeup-sfx-designer.contract.js';

/** Parts of a signature that have to be put on every morning. */
const MARK = /\b(?:scar|burn|tooth|freckles|ink|lens|enamel|plating|panel|lamp|lights?|muzzle|singed|cut by)\b/i;
const MACHINE = /\b(?:robot|android|cyborg|machine|unit|computer)\b/i;
const HOURS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/NIGHT/, ['shadow under the eyes, a little deeper on the left', 'the skin gone matt, the lips dry']],
  [/DAWN/, ['unslept: lids pink, everything else grey', 'cold on the cheekbones']],
  [/MORNING|NOON|DAY/, ['washed, nothing more', 'a shine on the forehead that nobody wipes off']],
  [
    /AFTERNOON|DUSK|EVENING/,
    ['the day left on it: dust at the hairline', 'colour in the face that was not there before'],
  ],
];
const OUTDOORS = [
  'wind-burn on the nose and the rims of the ears',
  'rain on it, applied last and renewed for every take',
];
const MACHINE_EFFECTS = [
  'a film of dust with one finger mark in it',
  'a drop of oil where a tear would be',
  'casing wiped, unevenly',
];

/** What is put on, and what the hours do to it. In the last scene the skin is let be. */
export function designMakeup(
  { people, design_sheets, scenes }: MakeupSfxDesignerInput,
  random: SeededRandom,
): MakeupDesign[] {
  return people.map((person) => {
    const face = design_sheets.find(({ character }) => character === person.name)?.face ?? person.visual_signature;
    return {
      character: person.name,
      base: sentence(baseOf(person)),
      marks: person.visual_signature.split(', ').filter((part) => MARK.test(part)),
      effects: scenes
        .filter(({ primary_characters }) => primary_characters.includes(person.name))
        .map((scene) => ({
          scene_number: scene.scene_number,
          effect: effectIn(scene, scene === scenes.at(-1), person, face, random),
        })),
    };
  });
}

function baseOf({ age, occupation }: Person): string {
  if (MACHINE.test(occupation)) return 'no skin: surfaces aged with a sponge, one place kept bright by use';
  if (age < 16) return 'none; children are powdered against the light and left alone';
  return age > 57
    ? `the ${String(age)} years are there already; nothing is covered, the hands are matched to the face`
    : `thin, one tone under the light, as somebody looks who works`;
}

function effectIn(
  scene: SceneOutline,
  isLast: boolean,
  { occupation }: Person,
  face: string,
  random: SeededRandom,
): string {
  if (MACHINE.test(occupation)) return random.pick(MACHINE_EFFECTS);
  if (isLast) return `nothing but what is there: ${face.replace(/\.$/, '').toLowerCase()}`;
  if (scene.heading.startsWith('EXT')) return random.pick(OUTDOORS);
  const hour = HOURS.find(([words]) => words.test(scene.time_of_day.toUpperCase()));
  return random.pick(hour?.[1] ?? ['nothing that shows']);
}
