import type { SeededRandom } from '#kernel/random.js';
import type { LocationReference } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import type { LocationScoutInput } from './location-scout.contract.js';

const LOOK_FOR_INSIDE = [
  'a ceiling low enough to be in the picture',
  'a window that has never been replaced, and the wall it has bleached',
  'one door too many',
  'signs of a repair, and of the repair of the repair',
];
const LOOK_FOR_OUTSIDE = [
  'a way in that can be seen for a whole minute',
  'something that moves in the wind and cannot be stopped',
  'ground that keeps footprints',
  'a sky with a line through it: a wire, a roof, a mast',
];
const AVOID = [
  'anything picturesque; people work there',
  'fresh paint, fresh gravel, fresh flowers',
  'a view that tells where the camera really is',
  'parking within sight, and a neighbour with a lawnmower',
  'a room that was restored by somebody with taste',
];

/** References for every place of the script: what to photograph, when, and what to listen for. */
export function scout({ scenes, world_guide }: LocationScoutInput, random: SeededRandom): LocationReference[] {
  const avoid = random.shuffle(AVOID);
  const looks = { inside: random.shuffle(LOOK_FOR_INSIDE), outside: random.shuffle(LOOK_FOR_OUTSIDE) };
  return [...new Set(scenes.map(({ location }) => location))].map((location, at) => {
    const [first] = scenes.filter((scene) => scene.location === location);
    const list = first?.heading.startsWith('EXT') === true ? looks.outside : looks.inside;
    const known = world_guide.geography.find(({ place }) => place === location);
    return {
      location,
      look_for: sentence(`For ${location} of ${world_guide.setting}: ${list[at % list.length] ?? 'a door'}`),
      best_hour: sentence(known?.at_its_best ?? first?.time_of_day.toLowerCase() ?? 'by day'),
      sound: world_guide.sounds[at % world_guide.sounds.length] ?? 'nothing, for once',
      avoid: sentence(avoid[at % avoid.length] ?? 'postcards'),
    };
  });
}
