import type { StoryWorld } from '../material/index.js';
import { knownGenre, type Genre } from './genres.js';
import { CALENDAR } from './lexicon/function-words.js';
import { personNoun } from './lexicon/people.js';
import { surroundingsOf } from './lexicon/places.js';
import { nounPhrasesOf } from './premise/noun-phrases.js';
import { tokensOf } from './premise/tokens.js';
import { sentence, tidy } from './text.js';

/** Somebody who is to be added to the story. */
export interface Newcomer {
  /** A noun phrase without article: `brother`, `old sailor`. */
  readonly role: string;
  readonly name?: string;
  /** Whose brother. */
  readonly of?: string;
}

/** What notes on an earlier version, or wishes that came with the order, ask for. */
export interface Notes {
  readonly title?: string;
  readonly genre?: Genre;
  /** `Lisbon`, `the old mill`. */
  readonly setting?: string;
  readonly ending?: StoryWorld['ending'];
  readonly tones: readonly string[];
  readonly newcomers: readonly Newcomer[];
  /** From a name, or `hero` or `foe`, to a new name. */
  readonly renamed: readonly (readonly [string, string])[];
  readonly avoid: readonly string[];
  /** Noun phrases that shall be seen. */
  readonly show: readonly string[];
}

interface ToneRule {
  readonly asks: RegExp;
  readonly tones: readonly string[];
  readonly ending?: StoryWorld['ending'];
}

const TONES: readonly ToneRule[] = [
  {
    asks: /\b(?:dark(?:er|ly)?|grim(?:mer)?|bleak(?:er)?|tragic|sadder|sad|heavier|hopeless)\b/i,
    tones: ['dark', 'brooding'],
    ending: 'dark',
  },
  {
    asks: /\b(?:light(?:er)? (?:tone|mood|ending)|lighter|happ(?:y|ier)|hopeful|uplifting|optimistic|brighter|warmer|kinder|feel-good)\b/i,
    tones: ['hopeful', 'light'],
    ending: 'bright',
  },
  { asks: /\b(?:bittersweet|ambiguous|open ending|melanchol\w+)\b/i, tones: ['bittersweet'], ending: 'bittersweet' },
  { asks: /\b(?:funn(?:y|ier)|humou?r(?:ous)?|comic|jokes?|wittier|hilarious)\b/i, tones: ['funny', 'wry'] },
  { asks: /\b(?:scar(?:y|ier)|creep(?:y|ier)|frightening|eerie|spook(?:y|ier))\b/i, tones: ['frightening', 'eerie'] },
  { asks: /\b(?:romantic|tender|sexier|more love)\b/i, tones: ['romantic', 'tender'] },
  {
    asks: /\b(?:tense(?:r)?|tension|suspense\w*|exciting|thrilling|urgent|faster|stakes)\b/i,
    tones: ['tense', 'urgent'],
  },
  { asks: /\b(?:slower|quieter|calm(?:er)?|gentler|subtle(?:r)?)\b/i, tones: ['quiet', 'slow'] },
  { asks: /\b(?:weird(?:er)?|strange(?:r)?|surreal|dreamlike)\b/i, tones: ['strange', 'dreamlike'] },
];

const SETTING =
  /\b(?:set\s+(?:it|this|that|everything|the (?:story|film|movie|scenes?))?\s*(?:in|on|at|aboard|inside|near)|(?:move|relocate|transfer)\s+(?:it|this|everything|the (?:story|film|movie|setting|action))?\s*(?:to|into)|tak(?:e|es|ing) place (?:in|on|at|aboard|inside)|(?:should be|make it) set (?:in|on|at)|happens? (?:in|on|at))\s+((?:the |an? )?[\p{L}\d' -]{2,50}?)(?=\s*[.,;:!?"”]|\s+(?:and|but|instead|with|where|please|because|so|rather)\b|$)/iu;
const TITLE =
  /\b(?:call (?:it|the (?:film|movie|story))|(?:re)?title(?: it| the film)?(?: should be| must be| to| as| is)?|rename (?:it|the film)(?: to| as)?)\s*:?\s+["“']([^"”]{2,60}?)["”'](?=[\s.,;!?]|$)|\b(?:call (?:it|the film|the movie)|retitle it|title it)\s+(\p{Lu}[^.,;!?"“]{1,59})/iu;
const NEWCOMER =
  /\b(?:give|add|introduce|include|bring in)\s+(?:(?:to )?(\p{Lu}[\p{L}'-]+|him|her|them|the (?:hero|heroine|protagonist))\s+)?(?:an?|another)\s+([\p{L} -]{3,40}?)(?:\s+(?:named|called)\s+(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?))?(?=\s*[.,;:!?"”]|\s+(?:who|that|and|to|for|in|with|from)\b|$)/giu;
const RENAMED =
  /\b(?:[Rr]ename\s+(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?|the [\p{L} ]+?)\s+(?:to|as|into)|(?:[Cc]all|[Nn]ame)\s+(her|him|them|the (?:hero|heroine|protagonist|main character|lead|villain|antagonist)|\p{Lu}[\p{L}'-]+))\s+["“']?(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/gu;
const AVOID =
  /\b(?:no|without|remove|drop|avoid|leave out|get rid of|less(?: of)?|fewer|don't (?:mention|show|use)|do not (?:mention|show|use))\s+(?:the |any |so much |so many |all )?([\p{L}'-]+(?: (?!and|or|please|in|from|at)[\p{L}'-]+)?)/giu;
const GENRE =
  /\b(?:make (?:it|this)|should be|turn it into|rather|more (?:of|like)|as)\s+(?:more (?:of|like)\s+)?an?\s+([\p{L}-]+)/giu;
const QUOTED = /["“]([^"”]{3,60})["”]/g;

/** Words about the film rather than in it; to show them would mean nothing. */
const ABOUT_FILM =
  /^(?:story|film|movie|scenes?|ending|end|tone|mood|dialogues?|characters?|loglines?|titles?|act|acts|pace|pacing|plot|stakes?|version|notes?|premise|beginning|opening|script|screenplay|audience|genre|setting|style|drama|comedy|thriller|hero|heroine|protagonist|villain|antagonist|lines?|words?|shots?|frames?|close-ups?|closeups?|camera|music|feel|feeling|way|tension|humou?r|it|more|bit|little|lot|sense|sentence|refrain|conflict|brief|concept|arc|idea|something|anything|everything|choice|setback|consequence|profile|voice|beats?)$/i;

/** Reads notes for what they ask. Notes that ask for nothing we know leave everything as it is. */
export function readNotes(notes: readonly string[]): Notes {
  const said = notes
    .map((note) => tidy(note.replace(/[{}]/g, ' ').replace(/[‘’]/g, "'")))
    .filter((note) => note !== '');
  const all = said.map(sentence).join('\n');
  const tones = TONES.filter(({ asks }) => asks.test(all));
  const ending = tones.find((tone) => tone.ending !== undefined)?.ending;
  const setting = withThe(SETTING.exec(all)?.[1]);
  const title = TITLE.exec(all);
  const genre = [...all.matchAll(GENRE)].map(([, word = '']) => knownGenre(word)).find((found) => found !== undefined);
  const newcomers = said.flatMap(newcomersIn);
  const avoid = [...all.matchAll(AVOID)].flatMap(([, word]) =>
    word === undefined || ABOUT_FILM.test(word) ? [] : [word.toLowerCase()],
  );
  return {
    ...optional('title', (title?.[1] ?? title?.[2])?.trim()),
    ...optional('genre', genre),
    ...optional('setting', setting),
    ...optional('ending', ending),
    tones: [...new Set(tones.flatMap((tone) => tone.tones))],
    newcomers,
    renamed: [...all.matchAll(RENAMED)].map(([, from, whom, to = '']) => [roleOf(from ?? whom ?? ''), to] as const),
    avoid,
    show: shown(said, [...newcomers.map(({ role }) => role), ...avoid, setting ?? '', title?.[0] ?? '']),
  };
}

/** The entry, or none at all where there is no value. */
function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function withThe(place: string | undefined): string | undefined {
  if (place === undefined || ABOUT_FILM.test(place)) return undefined;
  const words = place.trim().replace(/^an? /i, 'the ');
  return /^the /i.test(words) || /^\p{Lu}/u.test(words) || surroundingsOf(words) === undefined ? words : `the ${words}`;
}

function roleOf(whom: string): string {
  if (/villain|antagonist/i.test(whom)) return 'foe';
  return /^(?:her|him|them|the )/i.test(whom) ? 'hero' : whom;
}

function newcomersIn(note: string): Newcomer[] {
  return [...note.matchAll(NEWCOMER)].flatMap(([, of, role = '', name]) => {
    const noun = personNoun(role.split(' ').at(-1) ?? '');
    if (noun === undefined || noun.plural) return [];
    const whose = of === undefined || /^(?:him|her|them|the )/i.test(of) ? undefined : of;
    return [{ role: role.trim(), ...optional('name', name), ...optional('of', whose) }];
  });
}

/** Everything concrete the notes name that nothing else has taken up. */
function shown(notes: readonly string[], taken: readonly string[]): string[] {
  const busy = taken.join(' ').toLowerCase();
  const quoted = notes.flatMap((note) => [...note.matchAll(QUOTED)].map(([, words = '']) => words.trim()));
  const phrases = notes.flatMap((note) =>
    nounPhrasesOf(tokensOf(note.replace(QUOTED, ' '))).flatMap(({ words, head, determiner, plural }) => {
      const meant =
        !ABOUT_FILM.test(head) && !CALENDAR.has(head) && !busy.includes(head) && personNoun(head) === undefined;
      if (!meant || words.split(' ').some((word) => /^(?:make|more|less|give|set|add)$/i.test(word))) return [];
      if (surroundingsOf(head) !== undefined && busy.includes(words.toLowerCase())) return [];
      return [determiner === '' && !plural ? words : `the ${words}`];
    }),
  );
  return [...new Set([...quoted, ...phrases])].filter((phrase) => !busy.includes(phrase.toLowerCase())).slice(0, 4);
}
