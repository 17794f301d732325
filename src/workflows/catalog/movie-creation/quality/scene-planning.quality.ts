import type { Scene, StoryboardFrame } from '#agents';
import type { Movie } from '../movie-creation.state.js';
import { FRAMES_PER_SCENE, MAX_SCENE_SECONDS } from '../production-settings.js';
import { framesOf, profilesOf, scenesOf, scriptOf } from '../selectors.js';
import { ownJudgement } from './own-judgement.js';
import { scoreAfter, type Assessment } from './verdict.js';

/** The storyboard must tell every scene, with people who have a profile, in the time a scene can be filmed in. */
export function assessScenePlanning(movie: Movie): Assessment {
  const own = ownJudgement('The storyboard', movie.storyboard ?? undefined);
  const frames = framesOf(movie);
  const names = new Set(profilesOf(movie).map(({ name }) => name));
  const faults = [
    ...scenesOf(movie).flatMap((scene) => sceneFaults(scene, frames)),
    ...frames.flatMap((frame) => frameFaults(frame, scriptOf(movie), names)),
  ];
  return { score: scoreAfter(own.score, 15 * faults.length), notes: [...own.notes, ...faults] };
}

function sceneFaults({ scene_number }: Scene, frames: readonly StoryboardFrame[]): string[] {
  const scene = `Scene ${String(scene_number)}`;
  const shots = frames.filter((frame) => frame.scene_number === scene_number);
  const seconds = shots.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0);
  const inOrder = shots.every(({ shot_order }, index) => shot_order === index + 1);
  return [
    ...(shots.length === 0 ? [`${scene} has no frame`] : []),
    ...(shots.length > FRAMES_PER_SCENE ? [`${scene} has more than ${String(FRAMES_PER_SCENE)} frames`] : []),
    ...(seconds > MAX_SCENE_SECONDS
      ? [`${scene} wants ${seconds.toFixed(1)} s; no more than ${String(MAX_SCENE_SECONDS)} s can be filmed of a scene`]
      : []),
    ...(inOrder ? [] : [`The shots of ${scene.toLowerCase()} are not numbered 1, 2, 3 ...`]),
  ];
}

function frameFaults(
  { frame_id, scene_number, characters_present, dialogue }: StoryboardFrame,
  scenes: readonly Scene[],
  names: ReadonlySet<string>,
): string[] {
  const scene = scenes.find((each) => each.scene_number === scene_number);
  const spoken = scene?.dialogue.some(({ speaker, line }) => speaker === dialogue?.speaker && line === dialogue.line);
  return [
    ...(scene ? [] : [`${frame_id} belongs to no scene`]),
    ...characters_present
      .filter((name) => !names.has(name))
      .map((name) => `${frame_id} shows ${name}, who has no profile`),
    ...(dialogue && spoken !== true ? [`${frame_id} has ${dialogue.speaker} say what the scene does not`] : []),
  ];
}
