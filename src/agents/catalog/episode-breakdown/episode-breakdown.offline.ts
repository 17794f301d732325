import type { SeededRandom } from '#kernel/random.js';
import type { RevisionRequest } from '../../define-agent.js';
import type { ConceptBrief, Scene, SettingPlace, StoryArc } from '../../material/index.js';
import { heeded } from '../../writing/heeded.js';
import { Noun } from '../../writing/noun.js';
import { storyWords } from '../../writing/story-words.js';
import { tellings } from '../../writing/tellings/index.js';
import { ACTS, type ActName, type Telling } from '../../writing/tellings/telling.js';
import { listed, sentence } from '../../writing/text.js';
import { Writer } from '../../writing/writer.js';
import type { EpisodeBreakdownInput, EpisodeBreakdownOutput } from './episode-breakdown.contract.js';
import { headingOf } from './heading.js';
import {
  CHORUS,
  HOLDS,
  MOODS,
  MOTIF_AT_HAND,
  MOTIF_IN_MIND,
  PREMISE_EXCHANGES,
  REMARKS,
  SIGHTS,
  TIES,
  TONE_MOODS,
} from './interludes.js';
import { inTerms, termsOf, wearsOut, type PremiseTerms } from './premise-terms.js';
import { actsFor, SceneScript } from './write-scene.js';

const MAX_SEED = 2 ** 31 - 1;
/** Films that shall be shorter than this, seconds, have three scenes; those up to twice as long have four. */
const SHORT_FILM = 30;

interface Production {
  readonly brief: ConceptBrief;
  readonly arc: StoryArc;
  readonly telling: Telling;
  readonly writer: Writer;
  readonly random: SeededRandom;
  /** What is still to be shown, in order. */
  readonly toShow: string[];
  /** Acts in which the premise itself is talked about. */
  readonly discussedIn: ReadonlySet<ActName>;
  readonly terms: PremiseTerms;
  /** Terms so long that one hears them once and no more. */
  readonly worn: Set<string>;
}

/** Writes the scenes without a model, from the arc, with the people and places of the concept and no others. */
export function writeBreakdown(
  { story_arc, concept_brief }: EpisodeBreakdownInput,
  { feedback }: RevisionRequest,
  random: SeededRandom,
): EpisodeBreakdownOutput {
  const brief = heeded(concept_brief, feedback);
  const telling = tellings[brief.world.pattern];
  const writer = new Writer(random, storyWords(brief), brief.world.must_avoid);
  const production = {
    brief,
    arc: story_arc,
    telling,
    writer,
    random,
    toShow: [...brief.world.must_show],
    discussedIn: discussionsIn(random),
    terms: termsOf(brief),
    worn: new Set<string>(),
  };
  const names = actsFor(telling.acts, ACTS, sceneCount(brief, random));
  const scenes = names.map((name, at) => writeScene(production, name, at + 1, at === names.length - 1));
  return {
    scene_list: scenes,
    continuity_flags: story_arc.continuity_flags,
    deterministic_seed: random.int(0, MAX_SEED),
  };
}

/** At the beginning, when it counts, and once in between: more would wear it out. */
function discussionsIn(random: SeededRandom): Set<ActName> {
  return new Set<ActName>(['opening', 'choice', random.pick(['pressure', 'setback', 'aftermath'] as const)]);
}

function sceneCount({ target_duration_seconds: seconds }: ConceptBrief, random: SeededRandom): number {
  if (seconds === undefined) return random.pick([4, 5, 5]);
  return seconds < SHORT_FILM ? 3 : seconds < 2 * SHORT_FILM ? 4 : 5;
}

function writeScene(production: Production, name: ActName, number: number, isLast: boolean): Scene {
  const { brief, telling, random } = production;
  const act = telling.acts[name];
  const place = placeFor(brief, name);
  const writer = production.writer.at({ place: new Noun(place.name) });
  const words = storyWords(brief);
  const script = new SceneScript(words.people, brief.world.ending);
  const isDiscussed = production.discussedIn.has(name);
  script.play(act.cues, writer, {
    column: random.int(0, 1),
    incident: () => incidentOf(production, script),
    turn: () => name === 'choice' && discuss(production, name, script, writer),
  });
  if (isDiscussed && name !== 'choice') discuss(production, name, script, writer);
  keepMotif(production, script, writer);
  script.open([place.detail, mood(production, name)].filter((text) => text !== '').join(' '));
  if (name !== 'opening') show(production, script, writer);
  if (name === 'setback' || isLast) bringIn(production, script, writer);
  if (isLast) close(production, script, writer);
  const time = random.pick(act.times);
  const characters = script.characters(brief.cast);
  return {
    scene_number: number,
    scene_title: writer.text(act.titles),
    heading: headingOf(place, brief.world.setting, time),
    location: place.name,
    time_of_day: time,
    goal: writer.text(act.goals),
    primary_characters: characters.length > 0 ? characters : brief.cast.slice(0, 1).map((member) => member.name),
    secondary_characters: isLast ? brief.background_characters : [],
    visual_hook: writer.text(act.hooks),
    visual_hook_rationale: writer.text(act.reasons),
    beat_notes: beatNotes(production, name),
    beats: script.beats,
    dialogue: script.dialogue,
  };
}

/** Each act has its place; a concept with fewer places than acts uses them again. */
function placeFor({ world: { places } }: ConceptBrief, name: ActName): SettingPlace {
  const place = places[ACTS.indexOf(name) % places.length];
  if (place === undefined) throw new RangeError('The concept names no places');
  return place;
}

/** What happens first, and what the motif has to do with it. */
function incidentOf({ brief, writer }: Production, script: SceneScript): string[] {
  const { world, cast } = brief;
  script.shows(cast[0]);
  writer.remember(world.inciting_incident);
  const motif = new Noun(world.motif).bare;
  const isSubject = motif === new Noun(world.subject).bare;
  if (world.inciting_incident.includes(motif)) writer.markPresented('{T}');
  const tie = writer.write(isSubject ? HOLDS : TIES, { presents: true })?.text ?? '';
  return [`${world.inciting_incident} ${tie}`.trim()];
}

/** Somebody puts the premise into words, and somebody answers; only people who are in the scene. */
function discuss({ brief, random, terms, worn }: Production, name: ActName, script: SceneScript, writer: Writer): void {
  const { people } = storyWords(brief);
  for (const exchange of random.shuffle(PREMISE_EXCHANGES[name])) {
    const [first, second] = [people[exchange.says], people[exchange.answers]];
    const line = worn.has(wearsOut(exchange.line, terms)) ? undefined : inTerms(exchange.line, terms);
    if (first === undefined || second === undefined || line === undefined || !script.has(first) || !script.has(second))
      continue;
    const said = writer.write([line]);
    const answered = said === undefined ? undefined : writer.write([exchange.answer]);
    if (said === undefined || answered === undefined) continue;
    worn.add(wearsOut(exchange.line, terms));
    return script.exchange([
      { speaker: first, line: said.text },
      { speaker: second, line: answered.text },
    ]);
  }
}

/** Genres that have a weather of their own until the story is over. */
const GENRE_MOODS: Readonly<Record<string, keyof typeof MOODS>> = {
  horror: 'dark',
  thriller: 'dark',
  comedy: 'bright',
  romance: 'bright',
  documentary: 'bright',
};

/** Every scene has the motif in it. */
function keepMotif({ brief }: Production, script: SceneScript, writer: Writer): void {
  const { bare } = new Noun(brief.world.motif);
  const [hero] = brief.cast;
  if ([...script.beats, ...script.dialogue.map(({ line }) => line)].some((text) => text.includes(bare))) return;
  const written = writer.write(hero !== undefined && script.has(hero) ? MOTIF_AT_HAND : MOTIF_IN_MIND, {
    presents: true,
  });
  if (written !== undefined) script.insert(written.text);
}

function mood({ brief, writer }: Production, name: ActName): string {
  if (name === 'pressure' || name === 'choice') return '';
  const asked = brief.tone_keywords.flatMap((tone) => TONE_MOODS[tone] ?? []);
  const weather = name === 'aftermath' ? brief.world.ending : (GENRE_MOODS[brief.genre_tags[0] ?? ''] ?? 'bittersweet');
  const written = (asked.length > 0 ? writer.write(asked) : undefined) ?? writer.write(MOODS[weather]);
  return written?.text ?? '';
}

/** One thing that the premise or the notes want to be seen: a sentence as it is, a phrase in a sentence of ours. */
function show({ toShow, random, brief }: Production, script: SceneScript, writer: Writer): void {
  const next = toShow.shift();
  if (next === undefined) return;
  if (/[.!?…]$/.test(next)) {
    writer.remember(next);
    script.insert(next);
    return;
  }
  const phrase = quotedIfLong(next);
  const { people } = storyWords(brief);
  const speakers = (['S', 'H', 'A'] as const).filter((part) => people[part] !== undefined && script.has(people[part]));
  const part = random.pick(speakers.length > 0 ? speakers : (['H'] as const));
  const said = writer.write(REMARKS[part].map((line) => line.replaceAll('{V}', phrase)));
  const seen = writer.write(SIGHTS.map((line) => line.replaceAll('{V}', phrase)));
  if (seen !== undefined) script.insert(seen.text);
  const speaker = people[part];
  if (speaker !== undefined && said !== undefined) script.exchange([{ speaker, line: said.text }]);
}

function quotedIfLong(phrase: string): string {
  return phrase.split(' ').length > 5 ? `“${phrase}”` : phrase;
}

/** A second friend, where there is one, has a word in the scene. */
function bringIn({ brief, random }: Production, script: SceneScript, writer: Writer): void {
  const [, second] = brief.cast.filter(({ role }, at) => role === 'support' && at > 0);
  const chorus = random.pick(CHORUS);
  if (second === undefined) return;
  const asS = writer.at({ people: { ...storyWords(brief).people, S: second } });
  const entrance = asS.write(chorus.entrance.map(asFriend), { presents: false });
  const line = asS.write(chorus.lines);
  if (entrance === undefined || line === undefined) return;
  script.add(entrance.text);
  script.say(second, line);
}

function asFriend(line: string): string {
  return line.replaceAll('{C.intro}', '{S.full}').replaceAll('{C.', '{S.');
}

/** The last scene ends on the refrain, and on everybody else who has a name. */
function close({ telling, random, brief }: Production, script: SceneScript, writer: Writer): void {
  const { background_characters: background, world } = brief;
  if (background.length > 0) {
    const stands = background.length === 1 ? 'stands' : 'stand';
    script.add(sentence(`A little way off, and not saying a word, ${stands} ${listed(background)}`));
  }
  script.play(random.pick(telling.closings), writer, { column: 0 });
  const heard = [...script.beats, ...script.dialogue.map(({ line }) => line)].some((text) =>
    text.includes(world.refrain),
  );
  if (!heard) script.add(`Over the last picture stand the words: “${world.refrain}”`);
}

/** The joint of the story that lies in the act, and what one feels there. */
function beatNotes({ arc: { turns, emotional_beats } }: Production, name: ActName): string {
  const turn = {
    opening: turns.want,
    pressure: turns.opposition,
    setback: turns.setback,
    choice: turns.choice,
    aftermath: turns.consequence,
  }[name];
  const feeling = emotional_beats[ACTS.indexOf(name) % emotional_beats.length] ?? 'suspense';
  return `${turn} ${sentence(`What one feels here is ${feeling}`)}`;
}
