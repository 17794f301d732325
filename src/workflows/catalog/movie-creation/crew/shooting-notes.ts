import type { StoryboardFrame } from '#agents';
import type { Movie } from '../movie-creation.state.js';

/** A frame with what the camera department has made of it, and the light that was put up for it. */
export function asBuilt(movie: Pick<Movie, 'shot_designs' | 'lighting'>, frame: StoryboardFrame): StoryboardFrame {
  const shot = movie.shot_designs?.output.shot_designs.find(({ frame_id }) => frame_id === frame.frame_id);
  const light = movie.lighting?.output.lighting.find(({ scene_number }) => scene_number === frame.scene_number);
  return {
    ...frame,
    camera_notes: shot ? `${frame.camera_notes}, ${String(shot.lens_mm)} mm` : frame.camera_notes,
    lighting_mood: light ? `${frame.lighting_mood}; ${light.key_light}` : frame.lighting_mood,
  };
}

/** The camera notes of a frame, and how far the camera goes. */
export function operated({ camera_moves }: Pick<Movie, 'camera_moves'>, frameId: string, notes: string): string {
  const move = camera_moves?.output.camera_moves.find(({ frame_id }) => frame_id === frameId);
  return move ? `${notes}, from ${move.from} to ${move.to}` : notes;
}

/** What people do in a frame: the note on it, and when the movement turns. */
export function actionIn(
  { animation, movement_data }: Pick<Movie, 'animation' | 'movement_data'>,
  frameId: string,
): { readonly action?: string } {
  const note = animation?.output.animation.find(({ frame_id }) => frame_id === frameId);
  if (!note) return {};
  const turns = (movement_data?.output.movement_data ?? [])
    .filter(({ frame_id, poses }) => frame_id === frameId && poses.length > 1)
    .map(({ character, poses }) => `${character} turns at ${String(poses[1]?.at_seconds)} s`);
  return { action: [note.motion.replace(/\.$/, ''), ...turns].join('; ') };
}

/** The set in which a frame is seen, in words. */
export function setOf(
  { environments }: Pick<Movie, 'environments'>,
  frame: StoryboardFrame | undefined,
): { readonly set?: string } {
  const set = environments?.output.environments.find(({ scenes }) =>
    scenes.some((each) => each === frame?.scene_number),
  );
  return set ? { set: `${set.layout} Underfoot: ${set.surface}` } : {};
}
