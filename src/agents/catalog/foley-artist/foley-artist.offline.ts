import type { SeededRandom } from '#kernel/random.js';
import type { FoleyTrack } from '../../material/index.js';
import type { FoleyArtistInput } from './foley-artist.contract.js';

const SHOES = [
  'leather soles, one heel worn',
  'rubber boots a size too large',
  'socks with sand in them',
  'a pair from the prop store, wetted',
];
const HANDS = [
  'the thing itself, on a folded blanket',
  'a wooden box with a loose bottom',
  'an empty tin, held shut with two fingers',
  'a hymn book',
];

/** What people make heard: they come, their clothes move, they put something down. */
export function performFoley(
  { scenes, environments, wardrobe, props }: FoleyArtistInput,
  random: SeededRandom,
): FoleyTrack[] {
  return scenes.map(({ scene_number, location, primary_characters, from, to }) => {
    const surface = environments.find((set) => set.location === location)?.surface ?? 'the floor';
    const [walker = 'Somebody', ...others] = primary_characters;
    const dressed = others[0] ?? walker;
    const costume = wardrobe
      .find(({ character }) => character === dressed)
      ?.costumes.find(({ scenes: worn }) => worn.includes(scene_number));
    const handled = props.find((prop) => prop.scenes.includes(scene_number));
    const at = (share: number) => Math.round((from + (to - from) * share) * 100) / 100;
    return {
      scene_number,
      cues: [
        { at_seconds: at(0.05), sound: `${walker}: steps on ${surface}`, made_with: random.pick(SHOES) },
        ...(costume
          ? [
              {
                at_seconds: at(0.4),
                sound: `${dressed}: ${costume.garment}, ${costume.condition}`,
                made_with: costume.fabric,
              },
            ]
          : []),
        ...(handled
          ? [{ at_seconds: at(0.8), sound: `${handled.prop}, put down`, made_with: random.pick(HANDS) }]
          : []),
      ],
    };
  });
}
