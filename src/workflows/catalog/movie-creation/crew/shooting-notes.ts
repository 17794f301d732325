import type { StoryboardFrame } from '#agents';
import type { Movie } from '../movie-creation.state.js';

/** A frame with what the camera department has made of it. */
export function asBuilt({ shot_designs }: Pick<Movie, 'shot_designs'>, frame: StoryboardFrame): StoryboardFrame {
  const shot = shot_designs?.output.shot_designs.find(({ frame_id }) => frame_id === frame.frame_id);
  return shot ? { ...frame, camera_notes: `${frame.camera_notes}, ${String(shot.lens_mm)} mm` } : frame;
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
