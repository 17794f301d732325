import { beginningOf } from '#kernel/well-formed.js';
import type { CastMember, ConceptBrief } from '../material/index.js';
import { prepositionFor } from './lexicon/places.js';
import { personNoun } from './lexicon/people.js';
import { Noun, titleCase } from './noun.js';
import { pronounForms } from './pronouns.js';
import { sentencesOf } from './premise/tidy-premise.js';
import type { Part } from './tellings/telling.js';
import { capitalise, clipped, possessive } from './text.js';
import { pluralVerb } from './verbs.js';

/** What the slots of a telling are filled with. */
export interface StoryWords {
  readonly people: Readonly<Partial<Record<Part, CastMember>>>;
  readonly motif: Noun;
  readonly subject: Noun;
  readonly setting: Noun;
  /** The place of the scene that is being written. */
  readonly place?: Noun;
  /** The premise in its own words, short enough to be said. */
  readonly quote: string;
  readonly refrain?: string;
}

const MAX_QUOTE_WORDS = 18;
const MAX_QUOTE = 110;

/** The words of a story whose concept is known. */
export function storyWords(brief: ConceptBrief): StoryWords {
  const [hero, ...others] = brief.cast;
  const foe = others.find(({ role }) => role === 'antagonist');
  const friend = others.find((member) => member !== foe);
  return {
    people: {
      ...(hero === undefined ? {} : { H: hero }),
      ...(foe === undefined ? {} : { A: foe }),
      ...(friend === undefined ? {} : { S: friend }),
    },
    motif: new Noun(brief.world.motif),
    subject: new Noun(brief.world.subject),
    setting: new Noun(brief.world.setting),
    quote: quoteOf(brief.premise),
    refrain: brief.world.refrain,
  };
}

/** The first sentence of the premise, without its full stop and with single quotation marks inside. */
export function quoteOf(premise: string): string {
  const first = (sentencesOf(premise)[0] ?? premise).replace(/^(?:When|After|As)\s+([^,]{12,}),.*$/su, '$1');
  const short = Array.from(clipped(first, MAX_QUOTE_WORDS));
  const said = short.length > MAX_QUOTE ? `${short.slice(0, 24).join('')}…` : short.join('');
  return capitalise(said.replace(/["“”«»]/g, '’').replace(/[\s.,;:–—-]+$/u, '')) || beginningOf(premise, 24);
}

const TITLE =
  /^(?:dr|mr|mrs|ms|prof|captain|detective|professor|king|queen|prince|princess|lady|lord|sir|old|little|the|sister|brother|father|mother|aunt|uncle)\.?$/i;

/** What others call somebody: a given name, or the family name of whoever keeps a distance. */
export function shortName({ name, role }: Pick<CastMember, 'name' | 'role'>): string {
  const words = name.split(' ');
  const [first = name] = words;
  if (words.length === 1 || TITLE.test(first) || words.length > 3) return name;
  return role === 'antagonist' ? (words.at(-1) ?? name) : first;
}

/** `a retired astronaut who drinks` -> `retired astronaut`; nothing where the description names no trade. */
export function roleNoun(description: string): string | undefined {
  const noun = new Noun(description.replace(/,.*$/, '')).bare.replace(/ (?:in|of|at|to|for|three|between)\b.*$/, '');
  const head = noun.split(' ').at(-1) ?? '';
  return personNoun(head) !== undefined && noun.split(' ').length <= 4 ? noun : undefined;
}

const SLOT = /\{([A-Z])(?:\.([A-Za-z:']+))?\}/g;

/** A line with its slots filled; what cannot be filled is left out. For whole stories there is the `Writer`. */
export function fillLine(words: StoryWords, line: string): string {
  return line.replace(SLOT, (_, key: string, form: string | undefined = '') => fill(words, key, form) ?? '');
}

/** The text for one slot, e.g. `H.their`; `undefined` when there is nothing to fill it with. */
export function fill(words: StoryWords, key: string, form: string): string | undefined {
  if (key === 'H' || key === 'A' || key === 'S') return personForm(words.people[key], form);
  if (key === 'T') return thingForm(words.motif, form);
  if (key === 'X') return thingForm(words.subject, form);
  if (key === 'P') return placeForm(words.setting, form);
  if (key === 'L') return words.place === undefined ? undefined : placeForm(words.place, form);
  if (key === 'Q') return words.quote;
  return key === 'R' ? words.refrain : undefined;
}

function personForm(member: CastMember | undefined, form: string): string | undefined {
  if (member === undefined) return undefined;
  const forms = pronounForms(member.pronouns);
  const short = shortName(member);
  switch (form) {
    case '':
    case 'ref':
      return short;
    case 'full':
      return member.name;
    case 'intro':
      return `${member.name}, ${member.description},`;
    case 's':
      return possessive(short);
    case 'role':
      return roleNoun(member.description);
    case 'they':
    case 'them':
    case 'their':
    case 'theirs':
    case 'themself':
      return forms[form];
    case 'They':
      return capitalise(forms.they);
    case 'Their':
      return capitalise(forms.their);
    default:
      return agreed(form, forms.plural);
  }
}

function thingForm(noun: Noun, form: string): string | undefined {
  switch (form) {
    case '':
      return noun.definite;
    case 'The':
      return capitalise(noun.definite);
    case 'a':
      return noun.indefinite;
    case 'bare':
    case 'noun':
      return noun.bare;
    case 'Bare':
      return capitalise(noun.bare);
    case 'Noun':
    case 'Words':
      return titleCase(noun.bare);
    case 'Title':
      return titleCase(noun.definite);
    case 'it':
      return thingPronouns(noun).them;
    case 'they':
      return thingPronouns(noun).they;
    case 'They':
      return capitalise(thingPronouns(noun).they);
    case 'its':
      return thingPronouns(noun).their;
    default:
      return agreed(form, noun.plural);
  }
}

/** Somebody can be what a story is about, too. */
function thingPronouns({ plural, person }: Noun): { they: string; them: string; their: string } {
  if (person !== undefined) return pronounForms(person);
  return plural ? { they: 'they', them: 'them', their: 'their' } : { they: 'it', them: 'it', their: 'its' };
}

function placeForm(noun: Noun, form: string): string | undefined {
  const at = `${prepositionFor(noun.definite)} `;
  if (form === 'at') return at + noun.definite;
  if (form === 'At') return capitalise(at + noun.definite);
  if (form === 'TitleAt') return at + titleCase(noun.definite);
  return thingForm(noun, form);
}

/** `v:holds`, or a verb on its own such as `is`. */
function agreed(form: string, plural: boolean): string | undefined {
  const verb = form.startsWith('v:') ? form.slice(2) : form;
  if (!/^[a-z']+s$/.test(verb)) return undefined;
  return plural ? pluralVerb(verb) : verb;
}
