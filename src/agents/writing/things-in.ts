import { tangibilityOf } from './lexicon/things.js';

const WITH_DETERMINER = /\b(?:an?|the|his|her|their|its|one|another)\s+((?:[\p{Ll}-]+\s+)?)([\p{Ll}-]{3,})\b/gu;

/** Things one could hold that a text mentions, as `cold cup`, each noun once and in the order of first mention. */
export function thingsIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const [, before = '', noun = ''] of text.matchAll(WITH_DETERMINER)) {
    if (tangibilityOf(noun) === 'portable' && !found.has(noun)) found.set(noun, tidied(before, noun));
    const first = before.trim();
    if (first !== '' && tangibilityOf(first) === 'portable' && !found.has(first)) found.set(first, first);
  }
  return [...found.values()];
}

/** Keeps an adjective, but no verb or preposition that happened to stand there. */
function tidied(before: string, noun: string): string {
  const word = before.trim();
  return /^(?:cold|old|new|small|little|big|wet|dry|empty|full|red|blue|green|black|white|yellow|broken|open|closed|single|last|first|other|paper|wooden|brass|iron|glass)$/.test(
    word,
  )
    ? `${word} ${noun}`
    : noun;
}
