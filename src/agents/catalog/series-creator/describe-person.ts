import { personNoun } from '../../writing/lexicon/people.js';
import { clipped, possessive, withArticle } from '../../writing/text.js';

const MAX_WORDS = 16;
const HAS_ARTICLE = /^(?:an?|the|one|someone|somebody|[\p{L}.-]+'s)\s/iu;

/** What a client wrote about somebody, as a noun phrase that can follow a name; `{H.s}` stands for whose sister it is. */
export function describedBy(description: string): string | undefined {
  const said = description.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim();
  const first = said.split(/(?<=[.!?;])\s/)[0] ?? '';
  const words = clipped(first.replace(/[.!?;,\s]+$/u, ''), MAX_WORDS);
  const plain = words
    .replace(/^(?:he|she|they) (?:is|are) /i, '')
    .replace(PART, '')
    .replace(/^(?:our|the) (?:hero(?:ine)?|villain)[,:]? (?:is )?/i, '');
  if (!/\p{L}/u.test(plain)) return undefined;
  if (/^(?:his|her|their) /i.test(plain)) return plain.replace(/^\w+/, '{H.s}');
  if (HAS_ARTICLE.test(plain)) return plain.charAt(0).toLowerCase() + plain.slice(1);
  const root = plain.replace(/ (?:who|with|whose|from|in|of|at)\b.*$|,.*$/i, '');
  if (personNoun(root.split(' ').at(-1) ?? '') !== undefined) return withArticle(lowered(plain));
  if (/\b(?:is|are|has|was|wants|lives|works|can)\b/i.test(plain)) return undefined;
  return `somebody ${lowered(plain)}`;
}

/** What somebody is in the story is no description of them. */
const PART = /[,;(\s-]*\b(?:the |our |a |an )?(?:villain|antagonist|protagonist|main character|hero(?:ine)?|lead)\)?$/i;

function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** A person of the premise as a noun phrase: whose brother it is depends on the protagonist. */
export function describedInPremise(
  determiner: string,
  role: string,
  plural: boolean,
  hero: string | undefined,
): string {
  const said = determiner.toLowerCase();
  if (/^(?:her|his|their|my|its)$/.test(said) && hero !== undefined) return `${possessive(hero)} ${role}`;
  if (plural) return `one of the ${pluralOf(role)}`;
  if (/^(?:the|an?)$/.test(said)) return said === 'the' ? `the ${role}` : withArticle(role);
  return withArticle(role);
}

function pluralOf(noun: string): string {
  const irregular: Readonly<Record<string, string>> = {
    person: 'people',
    thief: 'thieves',
    wife: 'wives',
    wolf: 'wolves',
    hero: 'heroes',
  };
  const head = noun.split(' ').at(-1) ?? noun;
  const plural = irregular[head] ?? head.replace(/man$/, 'men').replace(/child$/, 'children');
  if (plural !== head) return noun.slice(0, noun.length - head.length) + plural;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : noun.replace(/([^aeiou])y$/, '$1ie') + 's';
}
