import type { ConceptBrief } from '../../material/index.js';
import { AUXILIARIES, PREPOSITIONS, PRONOUNS } from '../../writing/lexicon/function-words.js';
import { shortName } from '../../writing/story-words.js';
import { capitalise } from '../../writing/text.js';
import { baseOfPast, baseOfThird } from '../../writing/verbs.js';

/** The premise as people speak of it. */
export interface PremiseTerms {
  /** What was found out, as it is said to the protagonist, without a full stop: `The light has been answering ships`. */
  readonly claim?: string;
  /** The same as the protagonist says it. */
  readonly ownClaim?: string;
  /** What the protagonist does, as it is said to them: `inheriting your father's vineyard`. */
  readonly deed?: string;
  /** The same as the protagonist says it. */
  readonly ownDeed?: string;
}

const FINDS_OUT =
  /^(?:discovers|finds|finds out|learns|realises|realizes|notices|believes|suspects|is told|hears|claims|insists|swears)\s+(?:that\s+)?((?:the|a|an|her|his|their|every|no|one)\s.+)$/i;
const MAX_CLAIM_WORDS = 24;
const MAX_WORDS = 16;
const LONG = 6;

/** Reads the terms off the inciting incident, where the protagonist is its subject. */
export function termsOf({ world, cast }: ConceptBrief): PremiseTerms {
  const [hero] = cast;
  const incident = world.inciting_incident.replace(/[{}]/g, '').replace(/[.!?…]+$/u, '');
  const name = hero === undefined ? '' : `${shortName(hero)} `;
  if (name === '' || !incident.startsWith(name)) return {};
  const predicate = incident.slice(name.length);
  const [claim, deed] = [claimIn(predicate), gerundOf(predicate)];
  const terms = {
    claim: claim === undefined ? undefined : told(claim, 'you', 'your', 'you'),
    ownClaim: claim === undefined ? undefined : told(claim, 'I', 'my', 'me'),
    deed: deed === undefined ? undefined : told(deed, 'you', 'your', 'you'),
    ownDeed: deed === undefined ? undefined : told(deed, 'I', 'my', 'me'),
  };
  return Object.fromEntries(Object.entries(terms).filter(([, term]) => term !== undefined));
}

/** The line with the terms put in; `undefined` when it wants one that there is not. */
export function inTerms(line: string, { claim, ownClaim, deed, ownDeed }: PremiseTerms): string | undefined {
  const values: Readonly<Record<string, string | undefined>> = {
    '{C}': claim,
    '{C.my}': ownClaim,
    '{G}': deed,
    '{G.my}': ownDeed,
  };
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
  if (found === undefined || found.split(' ').length > MAX_CLAIM_WORDS) return undefined;
  const claim = found.replace(/^(?:her|his|their)\s/i, 'the ');
  const words = claim.split(' ').slice(2);
  const finite = words.some((word) => AUXILIARIES.has(word.toLowerCase()) || baseOfThird(word) !== undefined);
  return finite ? capitalise(claim) : undefined;
}

/** `falls in love with a robot` -> `falling in love with a robot`. */
function gerundOf(predicate: string): string | undefined {
  const words = predicate.split(' ');
  if (words.length > MAX_WORDS || words.length < 2 || /[—–;:]|, /.test(predicate)) return undefined;
  const [first = '', ...rest] = words;
  const lower = first.toLowerCase();
  if (lower === 'is') return beingGerund(rest);
  if (/^(?:must|can)$/.test(lower)) return modalGerund(rest);
  if (/^(?:has|needs|wants|tries|decides)$/.test(lower) && rest[0] === 'to') return modalGerund(rest.slice(1));
  if (/^(?:starts|begins|stops|keeps|continues)$/.test(lower)) return goingOn(rest);
  const base = baseOfThird(lower);
  return base === undefined || base === 'have' || base === 'live' ? undefined : [ing(base), ...rest].join(' ');
}

/** `starts receiving orders` and `begins to receive orders` are both about receiving them. */
function goingOn([first = '', ...rest]: readonly string[]): string | undefined {
  if (first === 'to') return modalGerund(rest);
  return first.endsWith('ing') ? [first, ...rest].join(' ') : undefined;
}

/** `is hunting` and `is hired to`; how somebody is, is no deed. */
function beingGerund(words: readonly string[]): string | undefined {
  const [first = ''] = words;
  if (first.endsWith('ing')) return words.join(' ');
  return /(?:ed|en)$/.test(first) && words.length > 2 ? `being ${words.join(' ')}` : undefined;
}

function modalGerund(words: readonly string[]): string | undefined {
  const at = words[0] === 'only' || (words[0] ?? '').endsWith('ly') ? 1 : 0;
  const verb = words[at];
  return verb === undefined ? undefined : [...words.slice(0, at), ing(verb), ...words.slice(at + 1)].join(' ');
}

const DOUBLED =
  /^(?:get|put|run|win|sit|set|let|cut|dig|hit|rob|plan|spin|stop|swim|trap|beg|bet|forget|begin|grab|kidnap|quit|step|swap|drop|plot|shut)$/;

function ing(verb: string): string {
  if (verb === 'be') return 'being';
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (DOUBLED.test(verb)) return `${verb}${verb.at(-1) ?? ''}ing`;
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

/**
 * The words as they are said by, or to, the protagonist; `undefined` where that cannot be done safely: a pronoun may only
 * be the subject of a verb whose form does not depend on it.
 */
function told(text: string, subject: string, possessive: string, object: string): string | undefined {
  if (/\b(?:we|I|herself|himself|themself|themselves)\b/.test(text)) return undefined;
  const subjects = [...text.matchAll(/\b(?:she|he|they)\b(?: ([\p{L}']+))?/giu)];
  if (
    !subjects.every(
      ([, verb = '']) =>
        baseOfPast(verb) !== undefined || /^(?:can|could|must|may|might|will|would|had|never|once)$/.test(verb),
    )
  )
    return undefined;
  return text
    .replace(/\bits\b/g, 'the')
    .replace(/\b(?:she|he|they)\b/gi, subject)
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
