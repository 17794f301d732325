import { nounPhrasesOf, type NounPhrase } from './noun-phrases.js';
import { peopleOf, type Person, type ProperName } from './people.js';
import { tokensOf, type Token } from './tokens.js';

/** One sentence of a premise, taken apart. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly phrases: readonly NounPhrase[];
  readonly people: readonly Person[];
  readonly names: readonly ProperName[];
}

/** Takes a sentence apart. `When` before a clause that is followed by another is left out: the clause is what happens. */
export function read(sentence: string): Reading {
  const text = sentence.replace(/^(?:when|after|as|while|on the day(?: that)?)\s+(?=[^,]{12,},)/i, '');
  const tokens = tokensOf(text);
  const phrases = nounPhrasesOf(tokens);
  return { text, tokens, phrases, ...peopleOf(tokens, phrases) };
}
