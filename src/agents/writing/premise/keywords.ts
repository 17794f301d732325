import { ENGLISH, NOT_ENGLISH } from '../lexicon/function-words.js';
import { pronounsOfName } from '../lexicon/names.js';
import { personNoun } from '../lexicon/people.js';
import { surroundingsOf, surroundingsOfName } from '../lexicon/places.js';
import { tangibilityOf } from '../lexicon/things.js';
import { wordsOf } from '../text.js';

const MAX_INSCRIPTION = 40;
const MAX_KEYWORDS = 12;

function isKnown(word: string): boolean {
  return (
    personNoun(word) !== undefined ||
    surroundingsOf(word) !== undefined ||
    surroundingsOfName(word) !== undefined ||
    tangibilityOf(word) !== 'unknown' ||
    pronounsOfName(word) !== undefined
  );
}

/** Whether the text can be read with the English we know; else it is quoted and not taken apart. */
export function readsAsEnglish(text: string): boolean {
  const words = wordsOf(text);
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const other = words.filter((word) => NOT_ENGLISH.has(word)).length;
  if (words.length < 5) return other === 0 && words.some((word) => ENGLISH.has(word) || isKnown(word));
  return english > other && english / words.length > 0.1;
}

/** The first words of the premise, short enough for an envelope; by code points, so that no picture is cut in half. */
export function inscriptionOf(text: string): string {
  const characters = Array.from(text.replace(/["“”«»]/g, '').trim());
  const head = characters.slice(0, MAX_INSCRIPTION).join('');
  const whole = characters.length <= MAX_INSCRIPTION;
  const atWord = whole ? head : head.replace(/\s+\S*$/u, '');
  const cut = !whole && atWord === head ? characters.slice(0, 16).join('') : atWord;
  return cut.replace(/(?:[\s.,;:!?–—-]|\u200d)+$/u, '') || text;
}

/** Content words of the premise, those first that name something we know. */
export function keywordsOf(text: string, isEnglish: boolean): string[] {
  const words = wordsOf(text).filter((word) => word.length > 3 && !ENGLISH.has(word));
  const telling = [...new Set(words)].filter((word) => isEnglish || !NOT_ENGLISH.has(word));
  return [...telling.filter(isKnown), ...telling.filter((word) => !isKnown(word))].slice(0, MAX_KEYWORDS);
}
