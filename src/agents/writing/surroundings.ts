import { surroundingsOf, surroundingsOfName, type Surroundings } from './lexicon/places.js';
import { wordsOf } from './text.js';

/** The kind of surroundings that the name of a place speaks of: its last telling word decides. */
export function surroundingsIn(place: string): Surroundings {
  const words = wordsOf(place);
  const found = [...words].reverse().map((word) => surroundingsOfName(word) ?? surroundingsOf(word));
  return found.find((surroundings) => surroundings !== undefined) ?? 'city';
}
