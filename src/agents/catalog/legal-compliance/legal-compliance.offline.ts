import type { Compliance } from '../../material/index.js';
import { listed } from '../../writing/text.js';
import type { LegalComplianceInput } from './legal-compliance.contract.js';
import { ANIMAL, CHILD, MATTERS, QUOTED_SONG, RATINGS, type Rating } from './rules.js';

/** Reads the script as a rating board does, and as those do who might want to be asked. */
export function comply({ title, scenes, people, setting, wanted_rating }: LegalComplianceInput): Compliance {
  const texts = scenes.map(({ scene_number, beats, dialogue }) => ({
    scene_number,
    says: [...beats, ...dialogue.map(({ line }) => line)].join(' '),
  }));
  const inScenes = (words: RegExp) =>
    texts.filter(({ says }) => words.test(says)).map(({ scene_number }) => scene_number);
  const found = MATTERS.map((matter) => ({ ...matter, scenes: inScenes(matter.words) })).filter(
    (matter) => matter.scenes.length > 0,
  );
  const rating = found.reduce<Rating>(
    (gravest, matter) => (RATINGS.indexOf(matter.rating) > RATINGS.indexOf(gravest) ? matter.rating : gravest),
    'G',
  );
  const songs = inScenes(QUOTED_SONG);
  return {
    suggested_rating: rating,
    descriptors: found.map(({ descriptor }) => descriptor),
    checks: [
      ratingCheck(rating, wanted_rating, title),
      {
        rule: 'Names of living people',
        status: 'look at',
        note: `${listed(people)}: search the registers of ${setting}; the names are common enough to belong to somebody.`,
      },
      check('Children at work', inScenes(CHILD), 'hours and a guardian'),
      check('Animals at work', inScenes(ANIMAL), 'a handler on the set'),
    ],
    clearances: [
      `The title “${title}”, in the class of films.`,
      ...(songs.length > 0 ? [`Whatever is sung or hummed in ${named(songs)}: write it new, or ask.`] : []),
    ],
  };
}

function ratingCheck(rating: Rating, wanted: string | undefined, title: string): Compliance['checks'][number] {
  const rule = 'Content rating';
  const asked = RATINGS.findIndex((each) => each === wanted);
  if (wanted === undefined) return { rule, status: 'clear', note: `“${title}” can be shown as ${rating}.` };
  if (asked < 0)
    return { rule, status: 'look at', note: `${wanted} is no rating of this board; it would be ${rating}.` };
  return asked >= RATINGS.indexOf(rating)
    ? { rule, status: 'clear', note: `${wanted} was asked for, and ${rating} would do.` }
    : { rule, status: 'stop', note: `${wanted} was asked for; as it stands it is ${rating}.` };
}

function check(rule: string, scenes: readonly number[], needs: string): Compliance['checks'][number] {
  return scenes.length === 0
    ? { rule, status: 'clear', note: 'Nothing in the script.' }
    : { rule, status: 'look at', note: `In ${named(scenes)}, if they are seen: ${needs}.` };
}

function named(scenes: readonly number[]): string {
  return `${scenes.length === 1 ? 'scene' : 'scenes'} ${listed(scenes.map(String))}`;
}
