import type { PronounForms } from '../pronouns.js';
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS, RELATIVES } from '../lexicon/function-words.js';
import { clipped, sentence, tidy } from '../text.js';
import { baseOfPast, baseOfThird, isBaseVerb, thirdPerson } from '../verbs.js';
import type { Person } from './people.js';
import type { Token } from './tokens.js';

/** Stands for the protagonist in a sentence whose protagonist has no name yet; private use, so no premise contains it. */
const HERO = '\ue000';
const MAX_WORDS = 34;

/** A sentence of the premise that waits for the protagonist's name and pronouns. */
export class OpenSentence {
  constructor(private readonly template: string) {}

  /** A sentence in which the protagonist does not occur. */
  static of(text: string): OpenSentence {
    return opened(text);
  }

  /** Whether the protagonist is its first word, so that `When` can go before it. */
  get beginsWithProtagonist(): boolean {
    return this.template.startsWith(HERO) && !this.template.startsWith(`${HERO}'s`);
  }

  /** The sentence without its full stop. */
  filled(name: string, forms: PronounForms): string {
    return this.template
      .replace(new RegExp(`${HERO}(they|them|their|theirs|themself)\\b`, 'g'), (_, key: keyof PronounForms) =>
        String(forms[key]),
      )
      .replaceAll(HERO, () => name);
  }
}

/** What happens to the protagonist in a sentence; `undefined` when the sentence tells no event. */
export function eventOf(text: string, tokens: readonly Token[], hero: Person): OpenSentence | undefined {
  if (hero.plural) return tokens.some((token) => isFinite(token, hero)) ? opened(text) : undefined;
  const owner = tokens[hero.last]?.lower.endsWith("'s") === true && hero.name === undefined ? "'s" : '';
  const before = text.slice(0, tokens[hero.first]?.start ?? 0);
  const rest = predicate(text, tokens, hero);
  if (rest === undefined) return undefined;
  return opened(`${before}${HERO}${owner} ${rest}`);
}

function opened(text: string): OpenSentence {
  return new OpenSentence(clipped(tidy(text).replace(/[.!?…\s]+$/u, ''), MAX_WORDS));
}

/** Everything the sentence says of the protagonist, beginning with the verb where it can be found. */
function predicate(text: string, tokens: readonly Token[], hero: Person): string | undefined {
  let at = hero.last + 1;
  if (tokens[hero.last]?.lower.endsWith("'s") === true && hero.name === undefined) {
    return finiteAfter(tokens, at, hero) === undefined ? undefined : text.slice(tokens[at]?.start ?? 0);
  }
  at = afterParticiple(tokens, at);
  if (tokens[at]?.text === ',' && RELATIVES.has(tokens[at + 1]?.lower ?? '')) {
    const close = tokens.findIndex((token, index) => index > at + 2 && token.text === ',');
    if (close < 0) return saidFrom(text, tokens, finiteAfter(tokens, at + 2, hero));
    at = close + 1;
    return saidFrom(text, tokens, finiteAfter(tokens, at, hero));
  }
  if (RELATIVES.has(tokens[at]?.lower ?? '')) {
    const inner = finiteAfter(tokens, at + 1, hero);
    return saidFrom(text, tokens, outerVerb(tokens, inner) ?? inner);
  }
  const finite = finiteAfter(tokens, at, hero);
  if (finite !== undefined) {
    const between = tokens.slice(at, finite);
    return saidFrom(
      text,
      tokens,
      between.every((token) => ADVERBS.has(token.lower) || token.lower.endsWith('ly')) ? at : finite,
      finite,
    );
  }
  const participle = tokens[at];
  return participle?.lower.endsWith('ing') === true ? `is ${text.slice(participle.start)}` : undefined;
}

/** Past `stranded on the moon` where `who` comes after it. */
function afterParticiple(tokens: readonly Token[], at: number): number {
  if (!/(?:ed|en|ing)$/.test(tokens[at]?.lower ?? '')) return at;
  const relative = tokens.findIndex((token, index) => index > at && index < at + 8 && RELATIVES.has(token.lower));
  return relative > 0 ? relative : at;
}

/** The verb of the main clause after a relative clause: a finite verb that nothing in between subordinates. */
function outerVerb(tokens: readonly Token[], inner: number | undefined): number | undefined {
  if (inner === undefined) return undefined;
  for (let at = inner + 2; at < tokens.length; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || before === undefined || CONJUNCTIONS.has(token.lower) || RELATIVES.has(token.lower))
      return undefined;
    const afterNoun =
      before.isWord && !PRONOUNS.has(before.lower) && !AUXILIARIES.has(before.lower) && !PREPOSITIONS.has(before.lower);
    if (afterNoun && (AUXILIARIES.has(token.lower) || baseOfThird(token.lower) !== undefined)) return at;
  }
  return undefined;
}

function isFinite({ lower }: Token, { plural }: Person): boolean {
  return (
    AUXILIARIES.has(lower) ||
    baseOfThird(lower) !== undefined ||
    baseOfPast(lower) !== undefined ||
    (plural && isBaseVerb(lower))
  );
}

/** The next finite verb that belongs to the protagonist. */
function finiteAfter(tokens: readonly Token[], from: number, hero: Person): number | undefined {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || CONJUNCTIONS.has(token.lower) || (RELATIVES.has(token.lower) && at > from))
      return undefined;
    const before = tokens[at - 1]?.lower ?? '';
    if (before === 'to' && at > from) continue;
    if (AUXILIARIES.has(token.lower) || baseOfThird(token.lower) !== undefined) return at;
    if (baseOfPast(token.lower) !== undefined && !/^(?:the|an?|her|his|their|by)$/.test(before)) return at;
    if (hero.plural && isBaseVerb(token.lower)) return at;
    if (hero.name === undefined && at === from && /[^sui']s$/.test(token.lower) && !PREPOSITIONS.has(token.lower))
      return at;
  }
  return undefined;
}

/** The text from a token on, its main verb brought into the present. */
function saidFrom(text: string, tokens: readonly Token[], from: number | undefined, verbAt = from): string | undefined {
  const first = from === undefined ? undefined : tokens[from];
  const verb = verbAt === undefined ? undefined : tokens[verbAt];
  if (first === undefined || verb === undefined) return undefined;
  const past =
    AUXILIARIES.has(verb.lower) || baseOfThird(verb.lower) !== undefined ? undefined : baseOfPast(verb.lower);
  const present = past === undefined ? verb.text : thirdPerson(past);
  return text.slice(first.start, verb.start) + present + text.slice(verb.end);
}

const FIRST_PERSON: Readonly<Record<string, string>> = {
  me: 'them',
  my: 'their',
  mine: 'theirs',
  myself: 'themself',
  your: 'their',
  yours: 'theirs',
  yourself: 'themself',
};
const CONTRACTED: Readonly<Record<string, string>> = {
  "'m": ' is',
  "'ve": ' has',
  "'ll": ' will',
  "'d": ' would',
  "'re": ' is',
};

/** Whether somebody tells of themself, or of the reader, in the premise. */
export function isToldInFirstPerson(tokens: readonly Token[]): boolean {
  return (
    tokens.some((token) => /^(?:I|I'm|I've|I'd|I'll)$/.test(token.text)) ||
    /^you(?:'re|'ve)?$/.test(tokens[0]?.lower ?? '')
  );
}

/** `I find a door in my cellar` as a sentence about the protagonist. */
export function inThirdPerson(text: string, tokens: readonly Token[]): OpenSentence {
  let named = false;
  let written = '';
  let at = 0;
  let subject = false;
  for (const token of tokens) {
    written += text.slice(at, token.start);
    at = token.end;
    const speaker = /^(?:I|you)('\w+)?$/i.exec(token.text);
    if (speaker !== null && (token.text.startsWith('I') || token.lower.startsWith('you'))) {
      written += (named ? `${HERO}they` : HERO) + (CONTRACTED[speaker[1] ?? ''] ?? '');
      named = true;
      subject = speaker[1] === undefined;
      continue;
    }
    const own = FIRST_PERSON[token.lower];
    written += own !== undefined ? HERO + own : subject ? agreed(token) : token.text;
    subject = subject && ADVERBS.has(token.lower);
  }
  return opened(sentence(written + text.slice(at)));
}

function agreed(token: Token): string {
  if (token.lower === 'am' || token.lower === 'are') return 'is';
  if (token.lower === 'have' || token.lower === 'do') return thirdPerson(token.lower);
  const past = AUXILIARIES.has(token.lower) ? undefined : baseOfPast(token.lower);
  if (past !== undefined) return thirdPerson(past);
  return isBaseVerb(token.lower) ? thirdPerson(token.lower) : token.text;
}
