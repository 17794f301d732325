import type { Pronouns } from '../../material/index.js';
import { AUXILIARIES, WHERE } from '../lexicon/function-words.js';
import { baseOfThird } from '../verbs.js';
import { eventOf, OpenSentence } from './event.js';
import type { Person } from './people.js';
import type { Reading } from './reading.js';

export interface Protagonist {
  readonly person: Person;
  /** The sentence the protagonist is first met in. */
  readonly reading: Reading;
}

/** The first person who does something; else the first one mentioned. */
export function protagonistOf(readings: readonly Reading[]): Protagonist | undefined {
  const candidates = readings.slice(0, 3).flatMap((reading) => reading.people.map((person) => ({ reading, person })));
  const active = candidates.find(({ reading, person }) => {
    const before = reading.tokens[person.first - 1]?.lower ?? '';
    return !WHERE.has(before) && before !== 'of' && before !== 'with';
  });
  const chosen = active ?? candidates[0];
  return chosen === undefined ? undefined : { ...chosen, person: withPronouns(chosen.person, readings) };
}

/** The protagonist's pronouns, when the premise gives them away further on. */
function withPronouns(hero: Person, readings: readonly Reading[]): Person {
  if (hero.pronouns !== undefined) return hero;
  for (const reading of readings) {
    for (const [at, token] of reading.tokens.entries()) {
      const said = spokenOf(token.lower);
      const nearest = reading.people.filter((person) => person.last < at).at(-1);
      if (said !== undefined && nearest?.pronouns !== said) return { ...hero, pronouns: said };
    }
  }
  return hero;
}

function spokenOf(word: string): Pronouns | undefined {
  if (/^(?:she|her|hers|herself)$/.test(word)) return 'she/her';
  return /^(?:he|him|his|himself)$/.test(word) ? 'he/him' : undefined;
}

/** Everybody once: a later mention by name, or as `the keeper`, is the same person. Animals stay in the background. */
export function everybody(hero: Person, readings: readonly Reading[]): Person[] {
  const others = readings
    .flatMap((reading) => reading.people)
    .filter((person) => !person.isAnimal && !(person.role ?? '').startsWith('member of'));
  return others.reduce<Person[]>(
    (kept, person) => (kept.some((other) => isSame(other, person)) ? kept : [...kept, person]),
    [hero],
  );
}

function isSame(a: Person, b: Person): boolean {
  if (a.first === b.first && a.role === b.role && a.name === b.name) return true;
  if (a.name !== undefined && b.name !== undefined) {
    return a.name.split(' ')[0] === b.name.split(' ')[0] || a.name.endsWith(` ${b.name}`);
  }
  const [headA, headB] = [a.role, b.role].map((role) => role?.toLowerCase().split(' ').at(-1));
  return headA !== undefined && headA === headB && /^(?:the|this|that|her|his|their)?$/i.test(b.determiner);
}

/** Verbs that tell how things are rather than what happens. */
const STATIVE = new Set(
  'live is was are has have work love hate want own keep know dream believe spend like need stay seem belong run'.split(
    ' ',
  ),
);

export interface Incident {
  readonly event: OpenSentence;
  readonly reading: Reading;
  /** How things were before it, when the premise begins with that. */
  readonly before?: OpenSentence;
}

/** What happens first: the sentence that introduces the protagonist, or a later one when that only says how things are. */
export function incidentOf(hero: Protagonist, readings: readonly Reading[]): Incident | undefined {
  const told = toldBefore(hero, readings);
  if (told !== undefined) return told;
  const first = introduced(hero);
  if (first !== undefined && !isStative(hero)) return { event: first, reading: hero.reading };
  const after = readings.slice(readings.indexOf(hero.reading) + 1).slice(0, 3);
  const later = after.map((reading) => happening(reading, hero.person)).find((incident) => incident !== undefined);
  if (later === undefined) return first === undefined ? undefined : { event: first, reading: hero.reading };
  return first === undefined ? later : { ...later, before: first };
}

/** A premise that begins with what happens, and only then with whom it happens to. */
function toldBefore(hero: Protagonist, readings: readonly Reading[]): Incident | undefined {
  const [reading] = readings;
  if (reading === undefined || reading === hero.reading) return undefined;
  const isTold = reading.tokens.some((token) => AUXILIARIES.has(token.lower) || baseOfThird(token.lower) !== undefined);
  return isTold ? { event: OpenSentence.of(reading.text), reading } : undefined;
}

function introduced({ reading, person }: Protagonist): OpenSentence | undefined {
  const comma = aimComma(reading.text);
  const text = comma === undefined ? reading.text : reading.text.slice(0, comma);
  return eventOf(
    text,
    reading.tokens.filter((token) => token.end <= text.length),
    person,
  );
}

/** Where the event of `... finds a map, she must ...` ends. */
function aimComma(text: string): number | undefined {
  const match =
    /,\s+(?:and |but |so )?(?:\w+\s+){0,3}?(?:must|has to|have to|needs to|decides to|sets out to|is forced to|are forced to)\s/.exec(
      text,
    );
  return match === null || match.index < 12 ? undefined : match.index;
}

function isStative({ reading, person }: Protagonist): boolean {
  const verb = reading.tokens
    .slice(person.last + 1)
    .find((token) => STATIVE.has(token.lower) || baseOfThird(token.lower) !== undefined)?.lower;
  return verb !== undefined && (STATIVE.has(verb) || STATIVE.has(baseOfThird(verb) ?? ''));
}

/** `One night she receives a message`: the pronoun is the protagonist. */
function happening(reading: Reading, hero: Person): Incident | undefined {
  const at = reading.tokens.findIndex((token) => token.isWord && isSubject(token.lower, hero));
  if (at < 0 || at > 6 || reading.people.some((person) => person.first < at)) return undefined;
  const subject = { ...hero, name: hero.name ?? '', first: at, last: at, plural: false };
  if (isStative({ reading, person: subject })) return undefined;
  const text = reading.text.slice(reading.tokens[at]?.start ?? 0);
  const tokens = reading.tokens.slice(at).map((token) => ({
    ...token,
    start: token.start - (reading.text.length - text.length),
    end: token.end - (reading.text.length - text.length),
  }));
  const event = eventOf(text, tokens, { ...subject, first: 0, last: 0 });
  return event === undefined ? undefined : { event, reading };
}

function isSubject(word: string, hero: Person): boolean {
  if (hero.name?.toLowerCase().split(' ')[0] === word) return true;
  return hero.pronouns === undefined ? /^(?:she|he)$/.test(word) : word === hero.pronouns.split('/')[0];
}

const WISH =
  /\b(?:must|has to|have to|needs to|need to|wants to|want to|tries to|try to|sets out to|set out to|decides to|is forced to|hopes to|plans to|threatens to|vows to)\s+([a-z][^.!?;]{6,120})/;

/** What the premise says somebody wants, without `to`. */
export function aimOf(person: Person, hero: Person, readings: readonly Reading[]): string | undefined {
  for (const { text, tokens, people } of readings) {
    const match = WISH.exec(text);
    if (match === null) continue;
    const before = tokens.filter((token) => token.end <= match.index);
    const subject = before.at(-1)?.lower ?? '';
    const nearest = people.filter((other) => (tokens[other.last]?.end ?? 0) <= match.index).at(-1);
    const said = spokenOf(subject) ?? (subject === 'they' ? 'they/them' : undefined);
    const owner = said !== undefined && said !== nearest?.pronouns ? hero : (nearest ?? hero);
    const aim = trimmedAim(match[1] ?? '');
    if (aim !== undefined && isSame(person, owner)) return aim;
  }
  return undefined;
}

function trimmedAim(clause: string): string | undefined {
  const aim = (clause.split(/,\s+(?:but|while|until|only|and)\b|\s+but\s+|\s*[—–]\s*/)[0] ?? '')
    .trim()
    .replace(/[,;:\s]+$/, '');
  if (aim.split(' ').length < 2 || /^(?:be|have been|choose|decide)\b/.test(aim)) return undefined;
  return /\b(?:I|my|you|your|we|our)\b/.test(aim) ? undefined : aim;
}
