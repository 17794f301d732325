import type { SeededRandom } from '#kernel/random.js';
import type { Prop, SceneAction } from '../../material/index.js';
import { Noun } from '../../writing/noun.js';
import { capitalise, sentence } from '../../writing/text.js';
import { thingsIn } from '../../writing/things-in.js';
import type { PropsMasterInput } from './props-master.contract.js';

const MAX_PROPS = 6;
const MAKES = [
  'bought new and aged by hand',
  'the oldest that could be found',
  'built twice, one for the close-up',
  'borrowed, with its owner on the set',
];
const CONDITIONS = [
  'a chip where the thumb goes',
  'clean, and cleaner than everything round it',
  'mended once',
  'heavier than it should be',
  'the label half gone',
];

/** The motif first, in the colour that is kept for it; then whatever the action cannot do without. */
export function listProps({ scenes, motif, palette }: PropsMasterInput, random: SeededRandom): Prop[] {
  const thing = new Noun(motif);
  const saved = palette.at(-1)?.name ?? 'its own colour';
  const makes = random.shuffle(MAKES);
  const found = thingsIn(scenes.map(textOf).join(' ')).filter(
    (name) => !thing.bare.includes(name.split(' ').at(-1) ?? name),
  );
  return [
    prop(
      thing.definite,
      scenes.filter((scene) => mentions(scene, thing.bare)),
      scenes,
      {
        design: sentence(`${motif}; three of them, all alike, and a touch of ${saved} on each`),
        condition: 'The same in every scene; whoever puts it down puts it down the same way.',
      },
    ),
    ...found.slice(0, MAX_PROPS - 1).map((name, at) =>
      prop(
        name,
        scenes.filter((scene) => mentions(scene, name.split(' ').at(-1) ?? name)),
        scenes,
        {
          design: sentence(`${capitalise(name)}, ${makes[at % makes.length] ?? 'as found'}`),
          condition: sentence(random.pick(CONDITIONS)),
        },
      ),
    ),
  ];
}

function prop(
  name: string,
  seen: readonly SceneAction[],
  all: readonly SceneAction[],
  more: Pick<Prop, 'design' | 'condition'>,
): Prop {
  const scenes = seen.length > 0 ? seen : all.slice(0, 1);
  const near = new Set(scenes.flatMap(({ primary_characters }) => primary_characters.slice(0, 2)));
  return { prop: name, scenes: scenes.map(({ scene_number }) => scene_number), handled_by: [...near], ...more };
}

function textOf({ beats, visual_hook }: SceneAction): string {
  return [...beats, visual_hook].join(' ');
}

function mentions(scene: SceneAction, words: string): boolean {
  return textOf(scene).toLowerCase().includes(words.toLowerCase());
}
