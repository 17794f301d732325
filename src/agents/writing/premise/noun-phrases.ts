import {
  ADVERBS,
  ARTICLES,
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  NUMBERS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from '../lexicon/function-words.js';
import { personNoun } from '../lexicon/people.js';
import { surroundingsOf } from '../lexicon/places.js';
import { tangibilityOf } from '../lexicon/things.js';
import { baseOfPast, baseOfThird, isBaseVerb } from '../verbs.js';
import type { Token } from './tokens.js';

/** A noun with what belongs to it, as it stands in the premise. */
export interface NounPhrase {
  /** `an`, `her`, `seven`, `Mara's`, or empty. */
  readonly determiner: string;
  /** Without the determiner: `old map`. */
  readonly words: string;
  /** The noun itself, lower case: `map`. */
  readonly head: string;
  readonly plural: boolean;
  /** Positions among the sentence's tokens; `last` is included. */
  readonly first: number;
  readonly last: number;
}

const MAX_WORDS = 5;

export function isFunctionWord(word: string): boolean {
  return [ARTICLES, POSSESSIVES, NUMBERS, PREPOSITIONS, CONJUNCTIONS, RELATIVES, AUXILIARIES, PRONOUNS, ADVERBS].some(
    (set) => set.has(word),
  );
}

/** Whether the word is known to name something. */
export function isKnownNoun(word: string): boolean {
  return (
    personNoun(word) !== undefined ||
    surroundingsOf(word) !== undefined ||
    tangibilityOf(word) !== 'unknown' ||
    CALENDAR.has(word)
  );
}

function isPlural(noun: string): boolean {
  return (
    /[^suia]s$/.test(noun) ||
    /^(?:people|men|women|children|mice|geese|fish)$/.test(noun) ||
    personNoun(noun)?.plural === true
  );
}

/** All noun phrases of a sentence, from left to right. */
export function nounPhrasesOf(tokens: readonly Token[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < tokens.length;) {
    const phrase = phraseAt(tokens, at) ?? barePhraseAt(tokens, at);
    if (phrase !== undefined) phrases.push(phrase);
    at = phrase === undefined ? at + 1 : phrase.last + 1;
  }
  return phrases;
}

/** A phrase that begins with a determiner. */
function phraseAt(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const opening = tokens[at];
  if (opening === undefined || !opensPhrase(opening)) return undefined;
  let from = at + 1;
  while (tokens[from] !== undefined && NUMBERS.has(tokens[from]?.lower ?? '')) from++;
  const owner = tokens.slice(from, from + 3).findIndex((token) => /'s?$/.test(token.lower));
  if (
    owner >= 0 &&
    tokens.slice(from, from + owner + 1).every((token) => token.isWord && !isFunctionWord(token.lower))
  ) {
    from = from + owner + 1;
  }
  const determiner = tokens.slice(at, from).map((token) => token.text);
  return collected(
    tokens,
    at,
    from,
    determiner.join(' '),
    /^(?:an?|another|every|each|one)$/.test(opening.lower) && owner < 0,
  );
}

function opensPhrase(token: Token): boolean {
  return (
    (ARTICLES.has(token.lower) && token.lower !== 'that') ||
    POSSESSIVES.has(token.lower) ||
    NUMBERS.has(token.lower) ||
    (token.isCapital && token.lower.endsWith("'s"))
  );
}

/** A phrase without a determiner, such as `strange messages` or `Robots`: only where its last word is known for a noun. */
function barePhraseAt(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const opening = tokens[at];
  if (opening === undefined || !opening.isWord || isFunctionWord(opening.lower)) return undefined;
  if (at > 0 && opening.isCapital) return undefined;
  if (tokens[at - 1]?.lower === 'to' && isBaseVerb(opening.lower)) return undefined;
  const before = tokens[at - 1];
  if (AUXILIARIES.has(before?.lower ?? '')) return undefined;
  const opens = before === undefined || !before.isWord || isFunctionWord(before.lower) || isVerb(before.lower);
  if (!opens || (isVerb(opening.lower) && !isKnownNoun(opening.lower))) return undefined;
  const phrase = collected(tokens, at, at, '', false);
  if (phrase === undefined || !isKnownNoun(phrase.head)) return undefined;
  return at > 0 && !phrase.plural && personNoun(phrase.head) !== undefined ? undefined : phrase;
}

function isVerb(word: string): boolean {
  return baseOfThird(word) !== undefined || baseOfPast(word) !== undefined || isBaseVerb(word) || word.endsWith('ing');
}

function collected(
  tokens: readonly Token[],
  first: number,
  from: number,
  determiner: string,
  singular: boolean,
): NounPhrase | undefined {
  let end = from;
  while (end < tokens.length && end - from < MAX_WORDS && !endsPhrase(tokens, from, end, singular)) end++;
  const words = tokens.slice(from, end);
  const last = words.at(-1);
  if (last === undefined || !words.some((token) => token.isWord)) return undefined;
  const said = words.map((token) => (token.start === 0 ? token.lower : token.text)).join(' ');
  return {
    determiner,
    words: said.replace(/ ,/g, ','),
    head: last.lower,
    plural: isPlural(last.lower),
    first,
    last: end - 1,
  };
}

function endsPhrase(tokens: readonly Token[], from: number, at: number, singular: boolean): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (!token.isWord) return !(token.text === ',' && joinsAdjectives(tokens, from, at));
  if (isFunctionWord(token.lower)) return true;
  const before = tokens[at - 1];
  if (at === from || before === undefined) return false;
  if (token.isCapital && !before.isCapital && isKnownNoun(before.lower)) return true;
  // `the empty bed call her name`: what is heard or seen to act.
  if (isKnownNoun(before.lower) && isBaseVerb(token.lower) && takesObject(tokens[at + 1])) return true;
  const third = baseOfThird(token.lower) !== undefined;
  if (singular)
    return third || /[^sui']s$/.test(token.lower) || (isKnownNoun(before.lower) && isParticiple(token.lower));
  if (baseOfPast(token.lower) !== undefined) return true;
  if (!isKnownNoun(before.lower))
    return third && tangibilityOf(token.lower) === 'unknown' && personNoun(token.lower) === undefined;
  return third || isParticiple(token.lower) || (isPlural(before.lower) && isBaseVerb(token.lower));
}

/** Whether an object begins here, so that the word before is a verb. */
function takesObject(token: Token | undefined): boolean {
  return (
    token !== undefined && (ARTICLES.has(token.lower) || POSSESSIVES.has(token.lower) || PRONOUNS.has(token.lower))
  );
}

function isParticiple(word: string): boolean {
  return (
    baseOfPast(word) !== undefined ||
    /(?:ing|ed)$/.test(word) ||
    /^(?:made|lost|stolen|hidden|written|sent|left|born|known|gone|full|who's|trapped)$/.test(word)
  );
}

/** The comma of `a small, quiet town`. */
function joinsAdjectives(tokens: readonly Token[], from: number, at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (at === from || before === undefined || after === undefined) return false;
  return (
    after.isWord &&
    !after.isCapital &&
    !isFunctionWord(after.lower) &&
    !isKnownNoun(before.lower) &&
    !isVerb(after.lower)
  );
}
