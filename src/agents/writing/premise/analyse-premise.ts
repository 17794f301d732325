import { isToldInFirstPerson, inThirdPerson, type OpenSentence } from './event.js';
import { factsOf } from './facts.js';
import { inscriptionOf, keywordsOf, readsAsEnglish } from './keywords.js';
import { mattersOf, type Matter } from './matters.js';
import type { Person } from './people.js';
import { aimOf, everybody, incidentOf, protagonistOf } from './protagonist.js';
import { read, type Reading } from './reading.js';
import { settingByName, settingOf, type PremiseSetting } from './setting.js';
import { sentencesOf, tidyPremise } from './tidy-premise.js';

/** Somebody in the premise, with what they are after when it says so. */
export type PremisePerson = Person & {
  /** Without `to`: `warn the harbour before dawn`. */
  readonly aim?: string;
};

/** What can be read out of a premise. Everything but the text and the inscription may be missing. */
export interface Premise {
  readonly text: string;
  /** In order of appearance, the protagonist first. */
  readonly people: readonly PremisePerson[];
  /** Best first. */
  readonly matters: readonly Matter[];
  readonly setting?: PremiseSetting;
  /** Names that belong to nobody and to no place: `Hamlet`, `Christmas`. */
  readonly properNames: readonly string[];
  /** Whether it could be read; else it is only quoted. */
  readonly isRead: boolean;
  /** What happens to the protagonist first. */
  readonly event?: OpenSentence;
  /** Further sentences that can be shown as they are. */
  readonly facts: readonly OpenSentence[];
  /** Sentences about the film rather than the story: `It should be set in Lisbon.` */
  readonly directions: readonly string[];
  /** The first words, short enough to be written on an envelope. */
  readonly inscription: string;
  /** Content words, most telling first. */
  readonly keywords: readonly string[];
}

const DIRECTION =
  /\b(?:film|movie|story|audience|viewer|genre|tone|scenes?|style|screenplay|ending|soundtrack|should|please|make it|set in|set it)\b/i;
/** Reading more would cost time and bring nothing that fits into a short film. */
const MAX_SENTENCES = 12;

/** Reads a premise: who is in it, what it is about, where it is set and what happens. */
export function analysePremise(premise: string): Premise {
  const text = tidyPremise(premise);
  const isEnglish = readsAsEnglish(text);
  const sentences = sentencesOf(premise).slice(0, MAX_SENTENCES);
  const directions = sentences.slice(1).filter((sentence) => DIRECTION.test(sentence));
  const readings = isEnglish ? sentences.filter((sentence) => !directions.includes(sentence)).map(read) : [];
  const plot = plotOf(readings);
  const setting = isEnglish ? settingOf(readings) : settingByName(text);
  return {
    text,
    people: plot.people,
    ...(plot.event === undefined ? {} : { event: plot.event }),
    facts: plot.facts,
    matters: mattersOf(readings, plot.incident),
    ...(setting === undefined ? {} : { setting }),
    properNames: readings.flatMap(({ names }) => names.filter(({ isPlace }) => !isPlace).map(({ name }) => name)),
    isRead: isEnglish,
    directions,
    inscription: inscriptionOf(isEnglish ? (sentences[0] ?? text) : text),
    keywords: keywordsOf(isEnglish ? sentences.join(' ') : text, isEnglish),
  };
}

interface Plot extends Pick<Premise, 'people' | 'event' | 'facts'> {
  /** The sentence in which it begins. */
  readonly incident?: Reading;
}

function plotOf(readings: readonly Reading[]): Plot {
  const [first] = readings;
  if (first !== undefined && isToldInFirstPerson(first.tokens)) {
    const people = readings.flatMap((reading) => reading.people).filter((person) => !person.isAnimal);
    const event = inThirdPerson(first.text, first.tokens);
    return { people: [narrator, ...people], event, incident: first, facts: factsOf(readings.slice(1)) };
  }
  const hero = protagonistOf(readings);
  if (hero === undefined) return { people: [], facts: factsOf(readings.slice(1)) };
  const incident = incidentOf(hero, readings);
  const facts = factsOf(
    readings.filter(
      (reading) => reading !== incident?.reading && (incident?.before === undefined || reading !== hero.reading),
    ),
  );
  return {
    people: everybody(hero.person, readings).map((person) => withAim(person, hero.person, readings)),
    ...(incident === undefined ? {} : { event: incident.event, incident: incident.reading }),
    facts: incident?.before === undefined ? facts : [incident.before, ...facts],
  };
}

/** Whoever says `I`: nothing is known of them. */
const narrator: Person = {
  determiner: '',
  plural: false,
  isAnimal: false,
  isOpposing: false,
  isAbsent: false,
  first: 0,
  last: 0,
};

function withAim(person: Person, hero: Person, readings: readonly Reading[]): PremisePerson {
  const aim = aimOf(person, hero, readings);
  return aim === undefined ? person : { ...person, aim };
}
