import type { SeededRandom } from '#kernel/random.js';
import type { Environment, SceneAction } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import { thingsIn } from '../../writing/things-in.js';
import type { EnvironmentDesignerInput } from './environment-designer.contract.js';
import { INSIDE, OUTSIDE, SOURCES, SURFACES } from './sets.js';

const MAX_DRESSING = 5;

/** One set for each place: what the scenes need in it, and what the style guide allows. */
export function designSets(
  { scenes, places, geography, style_guide }: EnvironmentDesignerInput,
  random: SeededRandom,
): Environment[] {
  const layouts = { inside: random.shuffle(INSIDE), outside: random.shuffle(OUTSIDE) };
  const locations = [...new Set(scenes.map(({ location }) => location))];
  return locations.map((location, at) => {
    const here = scenes.filter((scene) => scene.location === location);
    const place = places.find(({ name }) => name === location);
    const list = (place?.interior ?? here[0]?.heading.startsWith('INT') ?? true) ? layouts.inside : layouts.outside;
    const lies = geography.find((entry) => entry.place === location)?.lies;
    const layout = list[at % list.length] ?? 'a room';
    const material = style_guide.materials[at % style_guide.materials.length] ?? 'wood';
    const ground = style_guide.palette[0]?.name ?? 'grey';
    return {
      location,
      scenes: here.map(({ scene_number }) => scene_number),
      layout: sentence(layout),
      approach: sentence(lies ?? 'by the way one knows'),
      dressing: [
        ...(place === undefined ? [] : [place.detail]),
        ...thingsIn(here.flatMap(({ beats }) => beats).join(' ')),
        `${material}, in ${ground}`,
      ].slice(-MAX_DRESSING),
      light_sources: sourcesOf(here),
      surface: SURFACES.find(([words]) => words.test(location))?.[1] ?? 'boards under something thin',
    };
  });
}

function sourcesOf(scenes: readonly SceneAction[]): string[] {
  const hours = scenes.map(({ time_of_day }) => time_of_day.toUpperCase());
  const found = hours.flatMap((hour) => SOURCES.find(([words]) => words.test(hour))?.[1] ?? ['daylight']);
  return [...new Set(found)];
}
