import type { SeededRandom } from '#kernel/random.js';
import type { CharacterProfile, DialogueLine, Scene, StoryboardFrame } from '../../material/index.js';
import type { Notes } from '../../writing/notes.js';
import { shortName } from '../../writing/story-words.js';
import { clipped, sentence } from '../../writing/text.js';
import { CLOSER, IMAGE, LIGHT, MOODS, SPEAKING, WIDE } from './camera.js';
import { longestLine, sceneBudget, shotTimes, type TimeLimits } from './shot-times.js';

const MAX_SEED = 2 ** 31 - 1;
const MAX_WORDS = 48;

export interface Drawing {
  readonly profiles: readonly CharacterProfile[];
  readonly limits: TimeLimits;
  readonly scenes: number;
  readonly notes: Notes;
  /** Whether a note asks to come nearer. */
  readonly closer: boolean;
  readonly style: string | undefined;
  readonly random: SeededRandom;
}

interface Shot {
  readonly description: string;
  readonly camera: string;
  readonly line?: DialogueLine | undefined;
}

/** Draws the shots of a scene: where it is, what is said that matters, and the picture one remembers. */
export function drawScene(scene: Scene, count: number, isLast: boolean, drawing: Drawing): StoryboardFrame[] {
  const { limits, random, scenes } = drawing;
  const budget = sceneBudget(count, scenes, limits);
  const line = lineFor(scene, longestLine(count, budget, limits.maxShot), isLast, random);
  const shots = shotsOf(scene, count, isLast, line, drawing);
  const times = shotTimes(
    shots.map((shot) => shot.line?.line),
    budget,
    limits.maxShot,
  );
  const light = lightOf(scene, drawing);
  return shots.map((shot, at) => ({
    frame_id: `SCENE_${String(scene.scene_number)}_SHOT_${String(at + 1)}`,
    scene_number: scene.scene_number,
    shot_order: at + 1,
    description: shot.description,
    camera_notes: shot.camera,
    characters_present: presentIn(shot, scene, at === 0),
    lighting_mood: light,
    prompt_seed: random.int(0, MAX_SEED),
    duration_seconds: times[at] ?? 2,
    ...(shot.line === undefined ? {} : { dialogue: { speaker: shot.line.speaker, line: shot.line.line } }),
  }));
}

function shotsOf(
  scene: Scene,
  count: number,
  isLast: boolean,
  line: DialogueLine | undefined,
  { random, profiles, closer, notes, style }: Drawing,
): Shot[] {
  const wide = { description: opening(scene, profiles, notes.show[0], style), camera: random.pick(WIDE) };
  const image = { description: sentence(scene.visual_hook), camera: random.pick(closer ? CLOSER : IMAGE) };
  const said =
    line === undefined
      ? undefined
      : { description: spoken(scene, line), camera: random.pick(closer ? CLOSER : SPEAKING), line };
  if (said === undefined)
    return count === 2
      ? [wide, image]
      : [wide, { description: sentence(middle(scene)), camera: random.pick(SPEAKING) }, image];
  // The film ends on what is said last; other scenes end on their picture.
  const rest = isLast ? [image, said] : [said, image];
  return count === 2 ? [wide, said] : [wide, ...rest];
}

/** The first paragraph shows where we are; in the first scene everybody is dressed. */
function opening(
  scene: Scene,
  profiles: readonly CharacterProfile[],
  shown: string | undefined,
  style: string | undefined,
): string {
  const dressed =
    scene.scene_number === 1 ? profiles.filter(({ name }) => scene.primary_characters.includes(name)).slice(0, 2) : [];
  const looks = dressed.map(({ name, visual_signature }) => `${name}: ${visual_signature}.`);
  const wanted = shown === undefined ? [] : [sentence(`In the frame: ${shown}`)];
  const look = style === undefined || scene.scene_number > 1 ? [] : [sentence(`Look: ${style}`)];
  return [sentence(clipped(scene.beats[0] ?? scene.goal, MAX_WORDS)), ...looks, ...wanted, ...look].join(' ');
}

function middle({ beats, goal }: Scene): string {
  return clipped(beats[Math.floor(beats.length / 2)] ?? goal, MAX_WORDS);
}

function spoken({ beats, goal }: Scene, { speaker, after_beat, parenthetical }: DialogueLine): string {
  const before = sentence(clipped(beats[Math.max(after_beat - 1, 0)] ?? goal, MAX_WORDS));
  return `${before} ${sentence(`${speaker} speaks${parenthetical === undefined ? '' : `, ${parenthetical}`}`)}`;
}

/** What is said last in the film; elsewhere one of the longer lines that still can be read. */
function lineFor(
  { dialogue }: Scene,
  longest: number,
  isLast: boolean,
  random: SeededRandom,
): DialogueLine | undefined {
  const readable = dialogue.filter(({ line }) => line.length <= longest);
  if (isLast) return readable.at(-1);
  const telling = [...readable].sort((a, b) => b.line.length - a.line.length).slice(0, 3);
  return telling.length === 0 ? undefined : random.pick(telling);
}

function lightOf({ time_of_day }: Scene, { random, notes }: Drawing): string {
  const base = random.pick(LIGHT[time_of_day.toUpperCase()] ?? LIGHT['DAY'] ?? ['even light']);
  const asked = notes.tones.map((tone) => MOODS[tone]).find((mood) => mood !== undefined);
  return asked === undefined ? base : `${base}; ${asked}`;
}

/** Everybody who is named in the description or speaks; the first shot shows the whole scene. */
function presentIn({ description, line }: Shot, { primary_characters }: Scene, isFirst: boolean): string[] {
  const named = primary_characters.filter((name) => {
    const short = shortName({ name, role: 'protagonist' });
    const family = shortName({ name, role: 'antagonist' });
    return [name, short, family].some((known) => mentions(description, known)) || line?.speaker === name;
  });
  return named.length > 0 || !isFirst ? named : primary_characters;
}

function mentions(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length));
}
