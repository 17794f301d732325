import type { SeededRandom } from '#kernel/random.js';
import type { RevisionRequest } from '../../define-agent.js';
import type { Scene, StoryboardFrame } from '../../material/index.js';
import { readNotes } from '../../writing/notes.js';
import { sentence } from '../../writing/text.js';
import { drawScene, type Drawing } from './draw-scene.js';
import { LONGEST_SHOT } from './shot-times.js';
import { MOST_SHOTS, type StoryboardArtistInput, type StoryboardArtistOutput } from './storyboard-artist.contract.js';

/** Beyond these every scene has as few shots as it can do with. */
const USUAL_FRAMES = 12;
const MIN_SHOTS = 2;

/** Draws the storyboard without a model. */
export function drawStoryboard(
  input: StoryboardArtistInput,
  { feedback }: RevisionRequest,
  random: SeededRandom,
): StoryboardArtistOutput {
  const { scene_list, character_profiles: profiles, visual_constraints: limits } = input;
  const scenes = [...scene_list].sort((a, b) => a.scene_number - b.scene_number);
  const maxShot = Math.min(LONGEST_SHOT, limits.max_shot_seconds ?? LONGEST_SHOT);
  const drawing: Drawing = {
    profiles,
    limits: {
      maxShot,
      maxScene: limits.max_scene_seconds ?? MOST_SHOTS * maxShot,
      target: limits.target_duration_seconds,
    },
    scenes: scenes.length,
    notes: readNotes(feedback),
    closer: feedback.some((note) => /close[- ]?ups?|closer|tighter|faces/i.test(note)),
    style: limits.style,
    random,
  };
  const counts = shotCounts(scenes.length);
  return {
    storyboard_frames: withEverybody(
      scenes,
      scenes.flatMap((scene, at) => drawScene(scene, counts[at] ?? MIN_SHOTS, at === scenes.length - 1, drawing)),
    ),
    continuity_notes: [
      ...profiles.map(({ name, visual_signature }) => sentence(`${name} in every frame: ${visual_signature}`)),
      ...(limits.aspect_ratio === undefined ? [] : [sentence(`Everything is composed for ${limits.aspect_ratio}`)]),
      ...(limits.style === undefined ? [] : [sentence(`The look throughout: ${limits.style}`)]),
      ...feedback.filter((note) => note.trim() !== '').map((note) => sentence(`Heeds the note: ${note.trim()}`)),
    ],
  };
}

/** Whoever is in a scene and in no frame yet is seen in the first shot of that scene. */
function withEverybody(scenes: readonly Scene[], frames: readonly StoryboardFrame[]): StoryboardFrame[] {
  const drawn = new Set(frames.flatMap(({ characters_present }) => characters_present));
  return frames.map((frame) => {
    const scene = scenes.find(({ scene_number }) => scene_number === frame.scene_number);
    if (frame.shot_order !== 1 || scene === undefined) return frame;
    const undrawn = scene.primary_characters.filter((name) => !drawn.has(name));
    for (const name of undrawn) drawn.add(name);
    return { ...frame, characters_present: [...frame.characters_present, ...undrawn] };
  });
}

/** Three shots for each scene while there are frames for it: first the ends of the film, then the middle. */
export function shotCounts(scenes: number): number[] {
  const counts = Array.from({ length: scenes }, () => MIN_SHOTS);
  const order = [...new Set([0, scenes - 1, ...counts.keys()])];
  let left = USUAL_FRAMES - MIN_SHOTS * scenes;
  for (const at of order) {
    if (left-- <= 0) break;
    counts[at] = MOST_SHOTS;
  }
  return counts;
}
