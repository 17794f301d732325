import type { SeededRandom } from '#kernel/random.js';
import type { SettingPlace } from '../../material/index.js';
import { genres, type Genre } from '../../writing/genres.js';
import { surroundingsOf, surroundingsOfName, placeOfTrade, type Surroundings } from '../../writing/lexicon/places.js';
import { matterOfTrade } from '../../writing/lexicon/things.js';
import { PLACE_DETAILS } from '../../writing/lexicon/traits.js';
import { Noun } from '../../writing/noun.js';
import type { Premise } from '../../writing/premise/analyse-premise.js';
import { settings, type Place } from '../../writing/settings/index.js';
import { ACTS, type Telling } from '../../writing/tellings/telling.js';
import { withArticle } from '../../writing/text.js';

export interface Stage {
  readonly setting: string;
  readonly surroundings: Surroundings;
  /** A place of the premise that is a room and not a whole house. */
  readonly room?: string;
}

/** Too small for five scenes: the setting is what they are part of. */
const ROOM =
  /\b(?:attic|basement|cellar|kitchen|bedroom|room|rooftop|roof|classroom|laboratory|lab|garage|morgue|stage|studio|court|tower|greenhouse|garden|pond)$/i;
const WHOLE: Readonly<Record<Surroundings, string>> = {
  coast: 'the harbour',
  vessel: 'the ship',
  city: 'the city',
  village: 'the village',
  space: 'the station',
  house: 'the house',
  school: 'the school',
  hospital: 'the hospital',
  stage: 'the theatre',
  works: 'the works',
  wild: 'the mountain',
  road: 'the border road',
  station: 'the station',
  train: 'the train',
  shop: 'the shop',
  office: 'the archive',
  castle: 'the castle',
};

/** Where it is set: as the notes want it, as the project says, as the premise tells, or where such stories happen. */
export function stageOf(wanted: string | undefined, premise: Premise, genre: Genre, random: SeededRandom): Stage {
  if (wanted !== undefined)
    return whole(wanted, surroundingsOfPlace(wanted) ?? premise.setting?.surroundings, genre, random);
  if (premise.setting !== undefined) return whole(premise.setting.name, premise.setting.surroundings, genre, random);
  const trade = placeOfTrade(premise.people[0]?.role ?? '');
  if (trade !== undefined) return { setting: trade.name, surroundings: trade.surroundings };
  const surroundings = random.pick(genres[genre].surroundings);
  return { setting: WHOLE[surroundings], surroundings };
}

function surroundingsOfPlace(name: string): Surroundings | undefined {
  const noun = new Noun(name);
  return surroundingsOfName(name) ?? surroundingsOf(noun.bare) ?? surroundingsOf(noun.bare.split(' ').at(-1) ?? '');
}

function whole(name: string, known: Surroundings | undefined, genre: Genre, random: SeededRandom): Stage {
  const surroundings = known ?? random.pick(genres[genre].surroundings);
  return ROOM.test(name) ? { setting: WHOLE[surroundings], surroundings, room: name } : { setting: name, surroundings };
}

/** A place for each act, all of them different: what the act needs, then the project's own, then the surroundings'. */
export function placesOf(
  stage: Stage,
  named: readonly string[],
  telling: Telling,
  random: SeededRandom,
): SettingPlace[] {
  const own = [...(stage.room === undefined ? [] : [stage.room]), ...named].filter((name) => name !== stage.setting);
  const pool = [...own.map(ownPlace), ...random.shuffle(settings[stage.surroundings])];
  const taken = new Set<string>();
  return ACTS.map((act) => {
    const { where } = telling.acts[act];
    const place = typeof where === 'string' ? free(pool, taken, where) : where;
    const details = place.details.filter((detail) => !taken.has(detail));
    const detail = random.pick(details.length > 0 ? details : place.details);
    taken.add(place.name).add(detail);
    return { name: place.name, interior: place.interior, detail };
  });
}

/** The first place that nobody has taken: one the project named as it is, another only where the act wants it. */
function free(pool: readonly Place[], taken: ReadonlySet<string>, where: 'inside' | 'outside'): Place {
  const left = pool.filter(({ name }) => !taken.has(name));
  const place =
    left.find(({ interior, details }) => details === PLACE_DETAILS || interior === (where === 'inside')) ?? left[0];
  if (place === undefined) throw new RangeError('The surroundings have fewer places than a story has acts');
  return place;
}

const OPEN_AIR =
  /\b(?:street|square|roof|beach|shore|field|forest|wood|woods|garden|park|bridge|market|harbou?r|port|pier|road|mountain|desert|river|lake|sea|island|hill|cliffs?|yard|courtyard|alley|camp|farm|vineyard|orchard|cemetery|graveyard|deck|moon|mars|planet|valley|rooftops?)s?$/i;

function ownPlace(name: string): Place {
  return { name, interior: !OPEN_AIR.test(name), details: PLACE_DETAILS };
}

export interface Matters {
  /** `the light`. */
  readonly subject: string;
  /** `a logbook with a salt-stained cover`. */
  readonly motif: string;
}

const MAX_SUBJECT_WORDS = 4;
const HAS_PAGES =
  /\b(?:book|notebook|logbook|diary|journal|ledger|letter|manuscript|script|sketchbook|cookbook|newspaper|folder)$/;
const CONTAINERS = [
  'an envelope',
  'a tin box',
  'a cassette',
  'a notebook',
  'a postcard',
  'a luggage label',
  'a matchbox',
  'a photograph',
];

/** What the story is about, and the thing that stands for it in every scene. */
export function mattersFor(
  premise: Premise,
  stage: Stage,
  genre: Genre,
  telling: Telling,
  random: SeededRandom,
): Matters {
  const usable = premise.matters.filter(
    ({ words }) =>
      words.split(' ').length <= MAX_SUBJECT_WORDS && stage.setting.split(' ').at(-1) !== words.split(' ').at(-1),
  );
  const subject = usable.find(({ words }) => words !== premise.people[0]?.role);
  const held = usable.find(({ words, tangibility, plural }) => {
    return tangibility === 'portable' && !plural && (telling.needsPages !== true || HAS_PAGES.test(words));
  });
  const inscribed =
    telling.needsPages === true
      ? `a notebook marked “${premise.inscription}”`
      : `${random.pick(CONTAINERS)} marked “${premise.inscription}”`;
  if (subject !== undefined) {
    const motif = held === undefined ? random.pick(telling.tokens) : mentioned(held.determiner, held.words);
    return { subject: spokenOf(subject.determiner, subject.words, subject.plural), motif };
  }
  const gone = premise.people.find(({ isAbsent }) => isAbsent)?.role;
  const spoken = gone === undefined ? undefined : `the ${gone}`;
  const place = premise.setting !== undefined && premise.isRead ? stage.setting : undefined;
  const other = premise.people.find((person, at) => at > 0 && person.role !== undefined && !person.plural)?.role;
  const about =
    spoken ??
    premise.properNames[0] ??
    matterOfTrade(premise.people[0]?.role ?? '') ??
    place ??
    (other && `the ${other}`);
  const subjectOfGenre = premise.isRead && premise.people.length > 0 ? genres[genre].subject : undefined;
  const meant = about ?? subjectOfGenre;
  if (meant !== undefined) return { subject: meant, motif: random.pick(telling.tokens) };
  return { subject: `“${premise.inscription}”`, motif: inscribed };
}

function spokenOf(determiner: string, words: string, plural: boolean): string {
  return determiner === '' && !plural ? words : `the ${words}`;
}

function mentioned(determiner: string, words: string): string {
  const said = determiner.toLowerCase();
  if (/^(?:the|her|his|their|its)$/.test(said)) return `${said} ${words}`;
  return withArticle(words);
}
