import { WHERE } from '../lexicon/function-words.js';
import { personNoun } from '../lexicon/people.js';
import { surroundingsOf, surroundingsOfName, type Surroundings } from '../lexicon/places.js';
import type { ProperName } from './people.js';
import type { Reading } from './reading.js';

export interface PremiseSetting {
  /** `the lighthouse`, `Lisbon`. */
  readonly name: string;
  readonly surroundings?: Surroundings;
}

interface PlaceFound {
  readonly name: string;
  readonly surroundings: Surroundings | undefined;
  readonly score: number;
}

/** Prepositions of places where one is, not of those one comes from or goes to. */
const STAYS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'on',
  'inside',
  'aboard',
  'within',
  'under',
  'beneath',
  'above',
]);

/** Where the premise is set. */
export function settingOf(readings: readonly Reading[]): PremiseSetting | undefined {
  const found = readings.flatMap((reading, sentence) =>
    [...placesNamed(reading), ...placesSaid(reading)].map((place) => ({ ...place, score: place.score - sentence })),
  );
  const best = found.sort((a, b) => b.score - a.score)[0];
  if (best === undefined) return undefined;
  return best.surroundings === undefined ? { name: best.name } : { name: best.name, surroundings: best.surroundings };
}

/** The setting of a text that cannot be read, when it names a place we know. */
export function settingByName(text: string): PremiseSetting | undefined {
  const name = text.match(/\p{Lu}[\p{L}-]+/gu)?.find((word) => surroundingsOfName(word) !== undefined);
  const surroundings = name === undefined ? undefined : surroundingsOfName(name);
  return name === undefined || surroundings === undefined ? undefined : { name, surroundings };
}

function placesNamed(reading: Reading): PlaceFound[] {
  return reading.names
    .filter((name) => name.isPlace)
    .map((name) => {
      const surroundings = surroundingsOfName(name.name);
      // A country says less about where one stands than a house does.
      const score = surroundings === undefined ? 2 : surroundings === 'village' ? 2.5 : 4;
      return { name: said(reading, name), surroundings, score };
    });
}

function said(reading: Reading, name: ProperName): string {
  return reading.tokens[name.first - 1]?.lower === 'the' ? `the ${name.name}` : name.name;
}

function placesSaid(reading: Reading): PlaceFound[] {
  return reading.phrases.flatMap((phrase) => {
    const before = reading.tokens[phrase.first - 1]?.lower ?? '';
    const surroundings = surroundingsOf(phrase.words) ?? surroundingsOf(phrase.head);
    const named = reading.names.some((name) => phrase.first <= name.first && name.last <= phrase.last);
    if (surroundings !== undefined && !named) {
      if (phrase.determiner === '' && phrase.plural) return [];
      const words = phrase.words.replace(/^(?:small|little|large|big|old|new)\s+(?=\w+$)/, '');
      const article = phrase.determiner === '' && phrase.first > 0 ? '' : 'the ';
      return [{ name: article + words, surroundings, score: STAYS.has(before) ? 3.5 : WHERE.has(before) ? 1.2 : 1.5 }];
    }
    const somebody = personNoun(phrase.head) !== undefined;
    const inside = phrase.words
      .toLowerCase()
      .split(' ')
      .find((word) => surroundingsOf(word) !== undefined);
    if (!somebody || inside === undefined) return [];
    return [{ name: `the ${inside}`, surroundings: surroundingsOf(inside), score: 1.3 }];
  });
}
