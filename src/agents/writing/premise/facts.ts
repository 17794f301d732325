import { AUXILIARIES } from '../lexicon/function-words.js';
import { baseOfPast, baseOfThird } from '../verbs.js';
import { inThirdPerson, type OpenSentence } from './event.js';
import type { Reading } from './reading.js';
import type { Token } from './tokens.js';

const MIN_WORDS = 4;
const MAX_WORDS = 28;

/** Sentences of the premise that can be shown as they are: in the present, of a length one can take in, said to nobody. */
export function factsOf(readings: readonly Reading[]): OpenSentence[] {
  return readings.filter(isShowable).map((reading) => inThirdPerson(reading.text, reading.tokens));
}

function isShowable({ text, tokens }: Reading): boolean {
  const length = tokens.filter((token) => token.isWord).length;
  if (length < MIN_WORDS || length > MAX_WORDS || /["“”?]/.test(text)) return false;
  return !/\b(?:we|our|us|you|your)\b/i.test(text) && isPresent(tokens);
}

function isPresent(tokens: readonly Token[]): boolean {
  const verb = tokens.find(
    ({ lower }) => AUXILIARIES.has(lower) || baseOfThird(lower) !== undefined || baseOfPast(lower) !== undefined,
  );
  if (verb === undefined) return false;
  if (AUXILIARIES.has(verb.lower)) return /^(?:is|are|has|have|can|cannot|can't|must|may|does|do)$/.test(verb.lower);
  return baseOfThird(verb.lower) !== undefined;
}
