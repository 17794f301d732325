import type { SeededRandom } from '#kernel/random.js';
import type { RevisionRequest } from '../../define-agent.js';
import type { StyleGuide } from '../../material/index.js';
import { knownGenre } from '../../writing/genres.js';
import { heeded } from '../../writing/heeded.js';
import { Noun } from '../../writing/noun.js';
import { sentence } from '../../writing/text.js';
import type { ConceptArtistInput } from './concept-artist.contract.js';
import { ENDING_COLOURS, GENRE_LOOKS } from './looks.js';

/** The look of the film: what its kind asks for, what the project wants, and one colour saved for the end. */
export function designStyle(
  { concept_brief, world_guide, wanted_look }: ConceptArtistInput,
  random: SeededRandom,
  { feedback }: RevisionRequest,
): StyleGuide {
  const brief = heeded(concept_brief, feedback);
  const { motif, ending, places } = brief.world;
  const book = GENRE_LOOKS[knownGenre(brief.genre_tags[0] ?? '') ?? 'drama'];
  const [ground, shadow, light] = book.colours;
  const saved = random.pick(ENDING_COLOURS[ending]);
  const thing = new Noun(motif).definite;
  const tone = brief.tone_keywords.slice(0, 2).join(', ');
  const shown = random.sample(world_guide.geography, 2);
  return {
    look: `${wanted_look ?? random.pick(book.looks)}; ${tone}`,
    palette: [
      { name: ground[0], hex: ground[1], use: sentence(`The ground of everything at ${world_guide.setting}`) },
      { name: shadow[0], hex: shadow[1], use: 'Shadows, and whoever is not telling something.' },
      { name: light[0], hex: light[1], use: 'Faces, when they are believed.' },
      { name: saved[0], hex: saved[1], use: sentence(`On ${thing} alone, until the last scene`) },
    ],
    materials: random.sample(book.materials, 3),
    camera: sentence(book.camera),
    boards: [
      { board: thing, shows: sentence(`${motif}, lit from one side, on ${ground[0]}`) },
      ...shown.map(({ place, at_its_best }) => ({
        board: place,
        shows: `${sentence(at_its_best)} ${detailOf(place, places)}`,
      })),
    ],
  };
}

function detailOf(place: string, places: readonly { name: string; detail: string }[]): string {
  return places.find(({ name }) => name === place)?.detail ?? 'Nobody is in it.';
}
