import type { StoryboardFrame } from '#agents';
import { imageGeneration, videoGeneration } from '#agents/catalog';
import { RENDER_SETTINGS, VIDEO_SETTINGS } from '../production-settings.js';
import { firstSegmentNumber, framesOf, framesOfScene, picturesOf, profilesOf } from '../selectors.js';
import { appearanceIn } from '../crew/appearance.js';
import { actionIn, asBuilt, operated, setOf } from '../crew/shooting-notes.js';
import { perform } from './perform.js';
import { waveNode } from './wave-node.js';

const state = 'media_generation';

/** A film can do without a single picture, and a scene goes on with those it has. */
const FAILED_FRAME = { point: 'failed_frame', skippable: true };
const FAILED_SEGMENT = { point: 'failed_segment', skippable: false };

/** What was to be seen. */
function told(frames: readonly StoryboardFrame[]) {
  return {
    frames: frames.map(({ frame_id, description, characters_present, camera_notes }) => ({
      frame_id,
      description,
      characters_present,
      camera_notes,
    })),
  };
}

/** One frame becomes one picture. */
export const renderFrame = waveNode((movie, frameId, run) => {
  const look = movie.style_guide?.output.style_guide.look;
  const frames = framesOf(movie).filter(({ frame_id }) => frame_id === frameId);
  const present = new Set(frames.flatMap(({ characters_present }) => characters_present));
  const cast = profilesOf(movie).filter(({ name }) => present.has(name));
  const input = {
    storyboard_frames: frames.map((frame) => asBuilt(movie, frame)),
    character_profiles: cast.map(({ name, visual_signature }) => ({
      name,
      visual_signature,
      ...appearanceIn(movie, name, frames[0]?.scene_number),
    })),
    render_settings: { ...RENDER_SETTINGS, ...(look === undefined ? {} : { style: look }), ...setOf(movie, frames[0]) },
  };
  const from = [
    movie.storyboard,
    movie.style_guide,
    movie.wardrobe,
    movie.makeup,
    movie.environments,
    movie.shot_designs,
    movie.lighting,
    ...cast.map(({ name }) => movie.characters[name]),
  ];
  return perform(
    movie,
    run,
    { agent: imageGeneration, state, item: frameId, input, from, help: { ...FAILED_FRAME, material: told(frames) } },
    (made) => ({
      pictures: { [frameId]: made },
    }),
  );
});

/** The pictures of a scene begin to move. */
export const filmScene = waveNode((movie, sceneId, run) => {
  const frames = framesOfScene(movie, sceneId);
  const pictures = picturesOf(movie).filter(({ frame_id }) => frames.some((frame) => frame.frame_id === frame_id));
  const input = {
    generated_frames: pictures.flatMap(({ frame_id, image_url }) => {
      const frame = frames.find((each) => each.frame_id === frame_id);
      return frame ? [{ frame_id, image_url, scene_number: frame.scene_number, shot_order: frame.shot_order }] : [];
    }),
    storyboard_frames: frames.map(({ frame_id, description, camera_notes, prompt_seed, duration_seconds }) => ({
      frame_id,
      description,
      camera_notes: operated(movie, frame_id, camera_notes),
      prompt_seed,
      duration_seconds,
      ...actionIn(movie, frame_id),
    })),
    video_settings: { ...VIDEO_SETTINGS, first_segment_number: firstSegmentNumber(movie, sceneId) },
  };
  const from = [
    movie.storyboard,
    movie.camera_moves,
    movie.animation,
    movie.movement_data,
    ...pictures.map(({ frame_id }) => movie.pictures[frame_id]),
  ];
  return perform(
    movie,
    run,
    { agent: videoGeneration, state, item: sceneId, input, from, help: { ...FAILED_SEGMENT, material: told(frames) } },
    (made) => ({
      takes: { [sceneId]: made },
    }),
  );
});
