import { CALENDAR, WHERE } from '../lexicon/function-words.js';
import { personNoun } from '../lexicon/people.js';
import { surroundingsOf } from '../lexicon/places.js';
import { tangibilityOf, type Tangibility } from '../lexicon/things.js';
import { baseOfPast, baseOfThird } from '../verbs.js';
import { isFunctionWord, type NounPhrase } from './noun-phrases.js';
import type { Reading } from './reading.js';

/** Something the premise is about. */
export interface Matter {
  readonly determiner: string;
  readonly words: string;
  readonly plural: boolean;
  readonly tangibility: Tangibility;
}

/** What the premise is about, best first; what the sentence of the incident names comes before all else. */
export function mattersOf(readings: readonly Reading[], incident?: Reading): Matter[] {
  const scored = readings.flatMap((reading, sentence) =>
    reading.phrases
      .filter((phrase) => canBeMatter(reading, phrase))
      .map((phrase) => ({ phrase, score: score(reading, phrase, reading === incident ? -1 : sentence) })),
  );
  scored.sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  return scored.flatMap(({ phrase }) => {
    if (seen.has(phrase.head)) return [];
    seen.add(phrase.head);
    const { determiner, words, plural } = phrase;
    return [{ determiner, words, plural, tangibility: tangibility(phrase) }];
  });
}

/** A church bell is not a hand bell. */
function tangibility(phrase: NounPhrase): Tangibility {
  const found = tangibilityOf(phrase.head);
  const [first = ''] = phrase.words.toLowerCase().split(' ');
  return found === 'portable' && first !== phrase.head && surroundingsOf(first) !== undefined ? 'concrete' : found;
}

function canBeMatter(reading: Reading, phrase: NounPhrase): boolean {
  const found = tangibilityOf(phrase.head);
  if (found === 'empty' || CALENDAR.has(phrase.head) || isFunctionWord(phrase.head) || /\d/.test(phrase.words))
    return false;
  if (/^(?:no|any|some|every|each|both|several|this|that|these|those|another|other)\b/i.test(phrase.determiner))
    return false;
  if (found !== 'concrete' && found !== 'portable' && surroundingsOf(phrase.head) !== undefined) return false;
  if (found === 'unknown' && (phrase.determiner === '' || /(?:ing|ed|est|ly)$/.test(phrase.head))) return false;
  const somebody = personNoun(phrase.head);
  if (somebody !== undefined && !somebody.isAnimal) return false;
  if (baseOfPast(phrase.head) !== undefined) return false;
  const inside = reading.names.find((name) => phrase.first <= name.first && name.last <= phrase.last);
  const called = reading.people.some(
    (person) => person.name !== undefined && person.first <= phrase.last && phrase.first <= person.last,
  );
  return inside?.isPlace !== true && !called;
}

const WORTH: Readonly<Record<Tangibility, number>> = {
  portable: 3.5,
  concrete: 3,
  unknown: 2.5,
  abstract: 2,
  empty: 0,
};

function score(reading: Reading, phrase: NounPhrase, sentence: number): number {
  const before = reading.tokens[phrase.first - 1]?.lower ?? '';
  const leads = phrase.first < (reading.people[0]?.first ?? 0) ? -2 : 0;
  const placed = WHERE.has(before) ? -1 : 0;
  const acted = baseOfThird(before) !== undefined || baseOfPast(before) !== undefined || before === 'that' ? 1 : 0;
  return (
    WORTH[tangibility(phrase)] -
    2 * Math.min(Math.max(sentence, 0), 2) +
    (sentence < 0 ? 2 : 0) -
    phrase.first / 40 +
    leads +
    placed +
    acted
  );
}
