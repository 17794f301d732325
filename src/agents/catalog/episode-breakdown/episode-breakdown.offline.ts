import type { SeededRandom } from '#kernel/random.js';
import type { RevisionRequest } from '../../define-agent.js';
import type { ConceptBrief, Scene, SettingPlace } from '../../material/index.js';
import { heeded } from '../../writing/heeded.js';
import { Noun } from '../../writing/noun.js';
import { ACTS, type ActName } from '../../writing/tellings/telling.js';
import { sentence } from '../../writing/text.js';
import type { Writer } from '../../writing/writer.js';
import { bringIn, close, discuss, incidentOf, keepToTheMatter, mood, show } from './embellish.js';
import type { EpisodeBreakdownInput, EpisodeBreakdownOutput } from './episode-breakdown.contract.js';
import { headingOf } from './heading.js';
import { productionOf, type Production } from './production.js';
import { SceneScript } from './scene-script.js';

/** Unsigned 31 bits: an integer everywhere. */
const MAX_SEED = 2 ** 31 - 1;
/** Films that shall be shorter than this, seconds, have three scenes; those up to twice as long have four. */
const SHORT_FILM = 30;
/** What a short film does without. */
const LEFT_OUT: Readonly<Record<number, readonly ActName[]>> = { 3: ['pressure', 'aftermath'], 4: ['pressure'], 5: [] };

/** Writes the scenes without a model, from the arc, with the people and places of the concept and no others. */
export function writeBreakdown(
  { story_arc, concept_brief }: EpisodeBreakdownInput,
  { feedback }: RevisionRequest,
  random: SeededRandom,
): EpisodeBreakdownOutput {
  const production = productionOf(heeded(concept_brief, feedback), story_arc, random);
  const left = LEFT_OUT[sceneCount(production)] ?? [];
  const names = ACTS.filter((name) => !left.includes(name));
  return {
    scene_list: names.map((name, at) => writeScene(production, name, at + 1, names.length)),
    continuity_flags: story_arc.continuity_flags,
    deterministic_seed: random.int(0, MAX_SEED),
  };
}

function sceneCount({ brief: { target_duration_seconds: seconds }, random }: Production): number {
  if (seconds === undefined) return random.pick([4, 5, 5]);
  return seconds < SHORT_FILM ? 3 : seconds < 2 * SHORT_FILM ? 4 : 5;
}

function writeScene(production: Production, name: ActName, number: number, count: number): Scene {
  const { brief, telling, random } = production;
  const act = telling.acts[name];
  const place = placeFor(brief, name);
  const writer = production.writer.at({ place: new Noun(place.name) });
  const script = scriptFor(production, name, writer);
  script.open([place.detail, mood(production, name)].filter((text) => text !== '').join(' '));
  const isLast = number === count;
  if (number > 1) show(production, Math.ceil(production.toShow.length / (count - number + 1)), script, writer);
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

/** The act as this story plays it, with the premise talked about where it is its turn. */
function scriptFor(production: Production, name: ActName, writer: Writer): SceneScript {
  const { words, brief, telling, random, discussedIn } = production;
  const script = new SceneScript(words.people, brief.world.ending);
  const turnsOnIt = name === 'choice';
  script.play(telling.acts[name].cues, writer, {
    column: random.int(0, 1),
    incident: () => incidentOf(production, script),
    turn: () => {
      if (turnsOnIt) discuss(production, name, script, writer);
    },
  });
  if (discussedIn.has(name) && !turnsOnIt) discuss(production, name, script, writer);
  keepToTheMatter(production, name, script, writer);
  return script;
}

/** Each act has its place; a concept with fewer places than acts uses them again. */
function placeFor({ world: { places } }: ConceptBrief, name: ActName): SettingPlace {
  const place = places[ACTS.indexOf(name) % places.length];
  if (place === undefined) throw new RangeError('The concept names no places');
  return place;
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
