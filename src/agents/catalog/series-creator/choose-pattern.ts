import type { SeededRandom } from '#kernel/random.js';
import type { DramaticPattern } from '../../material/index.js';
import { genres, type Genre } from '../../writing/genres.js';
import type { Premise } from '../../writing/premise/analyse-premise.js';
import type { Surroundings } from '../../writing/lexicon/places.js';
import { KIN } from '../../writing/lexicon/people.js';
import { tellings } from '../../writing/tellings/index.js';

/** These speak of their subject as of one thing that could be pointed at. */
const NEEDS_ONE_THING: ReadonlySet<DramaticPattern> = new Set(['inspection', 'standing_order']);

/** Genres that keep to their own ways, and the ways that are welcome in the others when a premise calls for them. */
const CLOSED: ReadonlySet<Genre> = new Set(['comedy', 'horror', 'documentary']);
const GUESTS: readonly DramaticPattern[] = [
  'presence',
  'countdown',
  'correspondence',
  'buried_truth',
  'standing_order',
  'bargain',
  'homecoming',
  'last_offer',
  'exchange',
];

/** Nobody comes back by boat here. */
const WITHOUT_BOATS: ReadonlySet<Surroundings> = new Set(['space', 'train', 'road', 'wild', 'works']);

/** Two who fall for one another: not told of children, nor of kin. */
const LOVE_STORIES: ReadonlySet<DramaticPattern> = new Set(['correspondence', 'homecoming']);
const YOUNG =
  /\b(?:child|children|kids?|girls?|boys?|teen\w*|pupils?|schoolgirls?|schoolboys?|toddlers?|bab(?:y|ies)|orphans?|daughter|son|(?:[1-9]|1[0-7])[- ]year[- ]old)\b/i;

/** Chooses how the story is told: by the genre, by what the premise asks for, and by chance. */
export function choosePattern(
  genre: Genre,
  premise: Premise,
  surroundings: Surroundings,
  random: SeededRandom,
): DramaticPattern {
  const [matter] = premise.matters;
  const isOneThing = matter !== undefined && !matter.plural && matter.tangibility !== 'abstract';
  const called = GUESTS.filter((pattern) => !CLOSED.has(genre) && timesCalled(pattern, premise.text) > 1);
  const isForGrownUps =
    !YOUNG.test(premise.text) && !premise.people.slice(1, 2).some(({ role }) => KIN.has(role?.split(' ').at(-1) ?? ''));
  const possible = [...new Set([...genres[genre].patterns, ...called])].filter(
    (pattern) =>
      (isOneThing || !NEEDS_ONE_THING.has(pattern)) &&
      (isForGrownUps || !LOVE_STORIES.has(pattern)) &&
      !(pattern === 'homecoming' && WITHOUT_BOATS.has(surroundings)),
  );
  const weights = possible.map((pattern, rank) => 1 + (rank === 0 ? 1 : 0) + 8 * timesCalled(pattern, premise.text));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let at = random.next() * total;
  const chosen = possible.find((_, index) => (at -= weights[index] ?? 0) < 0);
  return chosen ?? random.pick(possible);
}

/** How many different words of the premise ask for a pattern; more than three add nothing. */
function timesCalled(pattern: DramaticPattern, premise: string): number {
  const { calls } = tellings[pattern];
  const found = premise.toLowerCase().match(new RegExp(calls.source, 'gi')) ?? [];
  return Math.min(3, new Set(found).size);
}
