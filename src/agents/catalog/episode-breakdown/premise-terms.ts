import type { ConceptBrief } from '../../material/index.js';
import { AUXILIARIES, PREPOSITIONS, PRONOUNS } from '../../writing/lexicon/function-words.js';
import { shortName } from '../../writing/story-words.js';
import { capitalise } from '../../writing/text.js';
import { baseOfThird } from '../../writing/verbs.js';

/** The premise as people speak of it. */
export interface PremiseTerms {
  /** What was found out, as a sentence without its full stop: `The light has been answering ships`. */
  readonly claim?: string;
  /** What the protagonist does, as it is said to them: `inheriting your father's vineyard`. */
  readonly deed?: string;
  /** The same as the protagonist says it. */
  readonly ownDeed?: string;
}

const FINDS_OUT =
  /^(?:discovers|finds out|learns|realises|realizes|notices|believes|suspects|is told|hears|claims|insists|swears)\s+(?:that\s+)?((?:the|a|an|her|his|their|every|no|one)\s.+)$/i;
const SUBJECT_PRONOUN = /\b(?:she|he|they|I|we|herself|himself|themself|themselves)\b/i;
const MAX_WORDS = 18;
const LONG = 6;

/** Reads the terms off the inciting incident, where the protagonist is its subject. */
export function termsOf({ world, cast }: ConceptBrief): PremiseTerms {
  const [hero] = cast;
  const incident = world.inciting_incident.replace(/[{}]/g, '').replace(/[.!?…]+$/u, '');
  const name = hero === undefined ? '' : `${shortName(hero)} `;
  if (name === '' || !incident.startsWith(name)) return {};
  const predicate = incident.slice(name.length);
  const claim = claimIn(predicate);
  const gerund = gerundOf(predicate);
  if (gerund === undefined) return claim === undefined ? {} : { claim };
  return {
    ...(claim === undefined ? {} : { claim }),
    deed: owned(gerund, 'your', 'you'),
    ownDeed: owned(gerund, 'my', 'me'),
  };
}

/** The line with the terms put in; `undefined` when it wants one that there is not. */
export function inTerms(line: string, { claim, deed, ownDeed }: PremiseTerms): string | undefined {
  const values: Readonly<Record<string, string | undefined>> = { '{C}': claim, '{G}': deed, '{G.my}': ownDeed };
  const wanted = Object.keys(values).filter((slot) => line.includes(slot));
  if (wanted.length === 0 || wanted.some((slot) => values[slot] === undefined)) return undefined;
  return wanted.reduce((text, slot) => text.replace(slot, () => values[slot] ?? ''), line);
}

/** What one would be tired of hearing again: a long term, or the very line. */
export function wearsOut(line: string, { claim, deed }: PremiseTerms): string {
  const [name, term] = line.includes('{C}') ? ['claim', claim] : ['deed', deed];
  return (term ?? '').split(' ').length > LONG ? name : line;
}

function claimIn(predicate: string): string | undefined {
  const found = FINDS_OUT.exec(predicate)?.[1];
  if (found === undefined || found.split(' ').length > MAX_WORDS) return undefined;
  const claim = found.replace(/^(?:her|his|their)\s/i, 'the ');
  const finite = claim
    .split(' ')
    .slice(2)
    .some((word) => AUXILIARIES.has(word.toLowerCase()) || baseOfThird(word) !== undefined);
  return !finite || SUBJECT_PRONOUN.test(claim) || /\b(?:her|him|his|their|them)\b/i.test(claim)
    ? undefined
    : capitalise(claim);
}

/** `falls in love with a robot` -> `falling in love with a robot`. */
function gerundOf(predicate: string): string | undefined {
  const words = predicate.split(' ');
  if (words.length > MAX_WORDS || words.length < 2 || SUBJECT_PRONOUN.test(predicate) || /[—–;:]|, /.test(predicate))
    return undefined;
  const [first = '', ...rest] = words;
  const lower = first.toLowerCase();
  if (lower === 'is') return beingGerund(rest);
  if (/^(?:must|can)$/.test(lower)) return modalGerund(rest);
  if (/^(?:has|needs|wants|tries|decides)$/.test(lower) && rest[0] === 'to') return modalGerund(rest.slice(1));
  const base = baseOfThird(lower);
  return base === undefined || base === 'have' || base === 'live' ? undefined : [ing(base), ...rest].join(' ');
}

/** `is hunting` and `is hired to`; how somebody is, is no deed. */
function beingGerund(words: readonly string[]): string | undefined {
  const [first = ''] = words;
  if (first.endsWith("ing")) return words.join(' ');
  return /(?:ed|en)$/.test(first) && words.length > 2 ? `being ${words.join(' ')}` : undefined;
}

function modalGerund(words: readonly string[]): string | undefined {
  const at = words[0] === 'only' || (words[0] ?? '').endsWith("ly") ? 1 : 0;
  const verb = words[at];
  return verb === undefined ? undefined : [...words.slice(0, at), ing(verb), ...words.slice(at + 1)].join(' ');
}

const DOUBLED =
  /^(?:get|put|run|win|sit|set|let|cut|dig|hit|rob|plan|spin|stop|swim|trap|beg|bet|forget|begin|grab|kidnap|quit|step|swap|drop|plot|shut)$/;

function ing(verb: string): string {
  if (verb === 'be') return 'being';
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (DOUBLED.test(verb)) return `${verb}${verb.at(-1) ?? ''}ing`;
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

/** Possessives of the protagonist as they are said by, or to, the protagonist. */
function owned(text: string, possessive: string, object: string): string {
  return text
    .replace(/\bits\b/g, 'the')
    .replace(/\b(?:her|his|their|him|them)\b(?=( [\p{L}-]+)?)/giu, (word, next: string | undefined) => {
      const isObject = /^(?:him|them)$/i.test(word) || next === undefined || isFunction(next.trim().toLowerCase());
      return isObject && !/^(?:his|their)$/i.test(word) ? object : possessive;
    });
}

function isFunction(word: string): boolean {
  return (
    PREPOSITIONS.has(word) ||
    PRONOUNS.has(word) ||
    AUXILIARIES.has(word) ||
    /^(?:and|or|but|that|the|a|an|who|which)$/.test(word)
  );
}
