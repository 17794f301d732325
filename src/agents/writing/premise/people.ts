import type { Pronouns } from '../../material/index.js';
import { pronounsOfName } from '../lexicon/names.js';
import { OPPOSING, personNoun, type PersonNoun } from '../lexicon/people.js';
import { surroundingsOf, surroundingsOfName } from '../lexicon/places.js';
import { WHERE, CALENDAR } from '../lexicon/function-words.js';
import { tangibilityOf } from '../lexicon/things.js';
import { AUXILIARIES } from '../lexicon/function-words.js';
import { baseOfPast, baseOfThird } from '../verbs.js';
import { isFunctionWord, type NounPhrase } from './noun-phrases.js';
import type { Token } from './tokens.js';

/** Somebody in the premise. */
export interface Person {
  readonly name?: string;
  /** Without article: `retired astronaut`. */
  readonly role?: string;
  /** The determiner the premise uses with the role. */
  readonly determiner: string;
  readonly plural: boolean;
  readonly isAnimal: boolean;
  readonly pronouns?: Pronouns;
  readonly isOpposing: boolean;
  /** Dead, lost or made up: somebody to speak of and not to. */
  readonly isAbsent: boolean;
  /** Tokens that name the person at first mention, the last one included. */
  readonly first: number;
  readonly last: number;
}

/** A capitalised name that is no known person: a place, or something with a name. */
export interface ProperName {
  readonly name: string;
  readonly isPlace: boolean;
  readonly first: number;
  readonly last: number;
}

const TITLES =
  /^(?:dr\.?|mr\.?|mrs\.?|ms\.?|prof\.?|lt\.?|capt\.?|sgt\.?|captain|detective|inspector|professor|doctor|king|queen|prince|princess|lady|lord|sir|agent|officer|sister|brother|father|mother|uncle|aunt|old|little|young|saint|sergeant|colonel|general|judge|nurse|chef)$/i;
const NAMED = /^(?:named|called|nicknamed|known)$/;

interface CapitalRun {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** Runs of capitalised words that are names and not just the first word of the sentence. */
function capitalRuns(tokens: readonly Token[]): CapitalRun[] {
  const runs: CapitalRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    const opens = tokens.slice(0, at).every((token) => !token.isWord);
    if (first === undefined || !isNamePart(first) || (opens && !opensWithName(tokens.slice(at)))) continue;
    let last = at;
    while (isNamePart(tokens[last + 1]) && !first.lower.endsWith("'s")) last++;
    const name = tokens
      .slice(at, last + 1)
      .map((token) => token.text)
      .join(' ')
      .replace(/'s$/, '');
    runs.push({ name, first: at, last });
    at = last;
  }
  return runs;
}

function isNamePart(token: Token | undefined): boolean {
  return (
    token?.isWord === true &&
    token.isCapital &&
    !/^(?:I|I'm|I've|I'd|I'll)$/.test(token.text) &&
    !CALENDAR.has(token.lower)
  );
}

function opensWithName(tokens: readonly Token[]): boolean {
  const first = tokens[0];
  const next = tokens[1];
  if (first === undefined || (isFunctionWord(first.lower) && pronounsOfName(first.text) === undefined)) return false;
  if (pronounsOfName(first.text) !== undefined || surroundingsOfName(first.text) !== undefined) return true;
  if (TITLES.test(first.text)) return next?.isCapital === true;
  if (
    personNoun(first.lower) !== undefined ||
    surroundingsOf(first.lower) !== undefined ||
    tangibilityOf(first.lower) !== 'unknown'
  )
    return false;
  if (next === undefined || baseOfThird(first.lower) !== undefined || /(?:ing|ed|ly)$/.test(first.lower)) return false;
  return isNamePart(next) || AUXILIARIES.has(next.lower) || baseOfThird(next.lower) !== undefined || next.text === ',';
}

function actsAfter(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next === undefined) return false;
  return AUXILIARIES.has(next.lower) || baseOfThird(next.lower) !== undefined || baseOfPast(next.lower) !== undefined;
}

/** Finds who is in a sentence and which other names it has. */
export function peopleOf(
  tokens: readonly Token[],
  phrases: readonly NounPhrase[],
): { people: Person[]; names: ProperName[] } {
  const people: Person[] = [];
  const names: ProperName[] = [];
  for (const run of capitalRuns(tokens)) {
    if (isSomebody(tokens, phrases, run)) people.push(sharedRole(tokens, people, namedPerson(tokens, phrases, run)));
    else names.push({ ...run, isPlace: isPlaceName(tokens, run) });
  }
  for (const phrase of phrases) {
    const noun = personNoun(phrase.head);
    const taken = people.some((person) => phrase.first <= person.last && person.first <= phrase.last);
    if (noun !== undefined && !taken) people.push(unnamedPerson(phrase, noun));
    const owner = noun === undefined && !taken ? ownerOf(phrase) : undefined;
    if (owner !== undefined) people.push(owner);
  }
  const marked = people.map((person) => ({
    ...person,
    isAbsent: person.isAbsent || isGone(tokens, person),
    isOpposing: person.isOpposing || isFought(tokens, person),
  }));
  return { people: marked.sort((a, b) => a.first - b.first), names };
}

/** `the night her brother disappeared`. */
function isGone(tokens: readonly Token[], { last }: Person): boolean {
  const [next, after] = [tokens[last + 1]?.lower ?? '', tokens[last + 2]?.lower ?? ''];
  if (/^(?:was|were|had)$/.test(next))
    return /^(?:killed|murdered|lost|buried|drowned|died|vanished|disappeared)$/.test(after);
  return /^(?:disappeared|died|vanished|drowned|perished)$/.test(next);
}

/** `hunts a forger`, `against her ex-husband`: whom the protagonist is up against. */
function isFought(tokens: readonly Token[], { first }: Person): boolean {
  const before = tokens
    .slice(Math.max(first - 2, 0), first)
    .map(({ lower }) => baseOfThird(lower) ?? lower.replace(/ing$/, ''));
  return before.some((word) =>
    /^(?:hunt|chase|chas|pursue|pursu|fight|battle|outwit|confront|defeat|escape|flee|against)$/.test(word),
  );
}

function isPlaceName(tokens: readonly Token[], run: CapitalRun): boolean {
  return surroundingsOfName(run.name) !== undefined || WHERE.has(tokens[run.first - 1]?.lower ?? '');
}

function isSomebody(tokens: readonly Token[], phrases: readonly NounPhrase[], run: CapitalRun): boolean {
  const before = tokens[run.first - 1];
  const inPhrase = phrases.some(
    (phrase) =>
      phrase.determiner !== '' &&
      phrase.first < run.first &&
      run.last <= phrase.last &&
      personNoun(phrase.head) === undefined,
  );
  if (inPhrase && !NAMED.test(before?.lower ?? ''))
    return pronounsOfName(run.name) !== undefined && run.last === phrases.find((p) => p.last === run.last)?.last;
  if (/^[\p{Lu}\d.-]{2,}$/u.test(run.name) && !actsAfter(tokens, run.last)) return false;
  if (surroundingsOfName(run.name) !== undefined && !run.name.includes(' ')) return false;
  if (NAMED.test(before?.lower ?? '')) return somebodyBefore(phrases, run.first - 1) !== undefined;
  if (somebodyBefore(phrases, run.first) !== undefined || TITLES.test(tokens[run.first]?.text ?? '')) return true;
  if (pronounsOfName(run.name) !== undefined) return true;
  if (WHERE.has(before?.lower ?? '')) return false;
  return actsAfter(tokens, run.last) || (tokens[run.last + 1]?.text === ',' && followedByRole(phrases, run.last + 2));
}

function somebodyBefore(phrases: readonly NounPhrase[], at: number): NounPhrase | undefined {
  return phrases.find((phrase) => phrase.last === at - 1 && personNoun(phrase.head) !== undefined);
}

function followedByRole(phrases: readonly NounPhrase[], at: number): boolean {
  return phrases.some((phrase) => phrase.first === at && personNoun(phrase.head) !== undefined);
}

function namedPerson(tokens: readonly Token[], phrases: readonly NounPhrase[], run: CapitalRun): Person {
  const calling = NAMED.test(tokens[run.first - 1]?.lower ?? '') ? 1 : 0;
  const before = somebodyBefore(phrases, run.first - calling);
  // `An aging hitman, Viktor Kral, is hired`
  const aside = tokens[run.first - 1]?.text === ',' ? somebodyBefore(phrases, run.first - 1) : undefined;
  const after =
    tokens[run.last + 1]?.text === ',' ? phrases.find((phrase) => phrase.first === run.last + 2) : undefined;
  const follows = after !== undefined && personNoun(after.head) !== undefined ? after : undefined;
  const role = before ?? aside ?? follows;
  const { title, name } = untitled(run.name);
  const said = role === undefined ? title : singularRole(role);
  const pronouns = personNoun(said?.split(' ').at(-1) ?? '')?.pronouns ?? pronounsOfName(name);
  return {
    name,
    ...(said === undefined ? {} : { role: said }),
    determiner: role?.determiner ?? (title === undefined ? '' : 'a'),
    plural: aside !== undefined && personNoun(aside.head)?.plural === true,
    isAnimal: false,
    ...(pronouns === undefined ? {} : { pronouns }),
    isOpposing: said !== undefined && isOpposing(said),
    isAbsent: said !== undefined && ABSENT.test(said),
    first: before?.first ?? aside?.first ?? run.first,
    last: endOfMention(tokens, run, aside, role === follows ? follows : undefined),
  };
}

/** `rival florists` -> `rival florist`. */
function singularRole({ words, head }: NounPhrase): string {
  const noun = personNoun(head);
  return noun?.plural === true ? words.replace(/[^\s]+$/, () => noun.singular) : words;
}

/** `Ada and Bruno`: what is said of the one is said of the other. */
function sharedRole(tokens: readonly Token[], people: readonly Person[], person: Person): Person {
  const before = people.find(({ last }) => last === person.first - 2);
  const joined = tokens[person.first - 1]?.lower === 'and' && before?.name !== undefined && person.role === undefined;
  if (!joined || before.role === undefined) return person;
  return { ...person, role: before.role, determiner: before.determiner, isOpposing: before.isOpposing };
}

/** `Detective Lena Park` is Lena Park, a detective; `Dr. Chen` and `Captain Nemo` keep what they are called by. */
function untitled(full: string): { title?: string; name: string } {
  const [first = '', ...rest] = full.split(' ');
  const noun = personNoun(first);
  if (noun === undefined || rest.length === 0 || !TITLES.test(first)) return { name: full };
  return rest.length === 1
    ? { title: first.toLowerCase(), name: full }
    : { title: first.toLowerCase(), name: rest.join(' ') };
}

function endOfMention(tokens: readonly Token[], run: CapitalRun, aside?: NounPhrase, follows?: NounPhrase): number {
  if (follows !== undefined) return endOfAside(tokens, follows.last);
  return aside !== undefined && tokens[run.last + 1]?.text === ',' ? run.last + 1 : run.last;
}

/** An aside between commas belongs to the name: `Mara, a retired astronaut who drinks,`. */
function endOfAside(tokens: readonly Token[], last: number): number {
  const comma = tokens.findIndex((token, at) => at > last && token.text === ',');
  return comma > 0 && comma - last < 12 ? comma : last;
}

const ABSENT = /^(?:dead|late|deceased|missing|lost|vanished|unknown|imaginary|drowned|murdered)\b/i;

function isOpposing(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => OPPOSING.has(word));
}

function unnamedPerson(phrase: NounPhrase, noun: PersonNoun): Person {
  const single = noun.plural ? phrase.words.replace(/[^\s]+$/, noun.singular) : phrase.words;
  const role = noun.isCollective ? `member of ${phrase.determiner.toLowerCase()} ${phrase.words}` : single;
  return {
    role,
    determiner: noun.isCollective ? 'a' : phrase.determiner,
    plural: noun.plural,
    isAnimal: noun.isAnimal,
    ...(noun.pronouns === undefined ? {} : { pronouns: noun.pronouns }),
    isOpposing: isOpposing(role),
    isAbsent: ABSENT.test(role),
    first: phrase.first,
    last: phrase.last,
  };
}

/** The woman of `a woman's phone`. */
function ownerOf(phrase: NounPhrase): Person | undefined {
  const match = /^(an?|the|one)\s+(.*?)'s?$/i.exec(phrase.determiner);
  const role = match?.[2];
  const noun = role === undefined ? undefined : personNoun(role.split(' ').at(-1) ?? '');
  if (role === undefined || noun === undefined) return undefined;
  const last = phrase.first + (match?.[0].split(' ').length ?? 1) - 1;
  return { ...unnamedPerson({ ...phrase, determiner: match?.[1] ?? '', words: role, last }, noun) };
}
