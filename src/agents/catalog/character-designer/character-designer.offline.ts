import type { SeededRandom } from '#kernel/random.js';
import type { DesignSheet, Person } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import type { CharacterDesignerInput } from './character-designer.contract.js';

const POSTURES: Readonly<Record<Person['role'], readonly string[]>> = {
  protagonist: [
    'Weight on the back foot, as if there were still time to leave.',
    'Both hands busy; when they stop, so does the scene.',
    'Chin down, eyes up, listening with the shoulders.',
  ],
  antagonist: [
    'Upright without effort, and never the first to move.',
    'Takes up exactly the room there is, and a little of the next chair.',
    'Hands where one can see them, which is the trouble.',
  ],
  support: [
    'Leans on whatever is nearest, and has to be moved to shut a door.',
    'One step behind and one to the left, ready to be asked.',
    'Sits before being invited, and gets up before being thanked.',
  ],
};

/** The age decides the outline before the clothes do. */
function buildOf(age: number): string {
  if (age < 14) return 'small, mostly knees and cuffs';
  if (age < 28) return 'narrow, quick, not yet used to the shoulders';
  return age < 58 ? 'settled, the weight low' : 'a little shorter than the coat remembers';
}

/** A sheet for everybody: the outline first, because one is known from afar or not at all. */
export function drawSheets(
  { people, style_guide: { look, palette } }: CharacterDesignerInput,
  random: SeededRandom,
): DesignSheet[] {
  // The last colour is saved for the ending and is nobody's.
  const colours = palette.slice(0, -1).map(({ name }) => name);
  return people.map(({ name, role, age, visual_signature }, at) => {
    const [garment = visual_signature, ...face] = visual_signature.split(', ');
    const own = colours[at % colours.length] ?? 'grey';
    const other = colours[(at + 1) % colours.length] ?? own;
    const features = face.length > 0 ? face.join(', ') : 'the face left plain';
    return {
      character: name,
      silhouette: sentence(`${garment}; ${buildOf(age)}`),
      face: sentence(features),
      colours: [...new Set([own, other])],
      posture: random.pick(POSTURES[role]),
      reference_prompt: sentence(
        `Character sheet, front, side and back, plain ground. ${name}, ${String(age)}: ${garment}, ${features}. Colours: ${own}, ${other}. Look: ${look}`,
      ),
    };
  });
}
