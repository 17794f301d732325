import { actionOf, outlineOf } from '#agents';
import { framesOf, scenesOf } from '../selectors.js';
import { desk, type Desk } from './desk.js';
import { documentOf } from './documents.js';
import { theBrief, theMotif } from './needed.js';

const state = 'scene_planning';

export const planningDesks: readonly Desk[] = [
  desk(state, 'dialogue', ['breakdown', 'arc_map', 'voice_profiles', 'concept'], (movie) => ({
    scenes: scenesOf(movie).map(({ scene_number, primary_characters, dialogue }) => ({
      scene_number,
      primary_characters,
      dialogue,
    })),
    arc_map: documentOf(movie, 'arc_map').map(({ character, steps }) => ({ character, steps })),
    voices: documentOf(movie, 'voice_profiles').map(({ character, habits }) => ({ character, habits })),
    motif: theMotif(movie),
  })),
  desk(state, 'environments', ['breakdown', 'concept', 'world_guide', 'style_guide'], (movie) => {
    const { palette, materials } = documentOf(movie, 'style_guide');
    return {
      scenes: scenesOf(movie).map(actionOf),
      places: theBrief(movie).world.places,
      geography: documentOf(movie, 'world_guide').geography,
      style_guide: { palette, materials },
    };
  }),
  desk(state, 'props', ['breakdown', 'concept', 'style_guide'], (movie) => ({
    scenes: scenesOf(movie).map(actionOf),
    motif: theBrief(movie).world.motif,
    palette: documentOf(movie, 'style_guide').palette,
  })),
  desk(state, 'location_references', ['breakdown', 'world_guide'], (movie) => {
    const { setting, geography, sounds } = documentOf(movie, 'world_guide');
    return { scenes: scenesOf(movie).map(outlineOf), world_guide: { setting, geography, sounds } };
  }),
  desk(state, 'shot_designs', ['storyboard'], (movie) => ({
    frames: framesOf(movie).map(({ frame_id, scene_number, camera_notes, characters_present, dialogue }) => ({
      frame_id,
      scene_number,
      camera_notes,
      characters_present,
      ...(dialogue ? { dialogue } : {}),
    })),
  })),
  desk(state, 'staging', ['breakdown', 'storyboard', 'arc_map', 'environments'], (movie) => ({
    scenes: scenesOf(movie).map(outlineOf),
    frames: framesOf(movie).map(({ scene_number, characters_present, duration_seconds }) => ({
      scene_number,
      characters_present,
      duration_seconds,
    })),
    arc_map: documentOf(movie, 'arc_map').map(({ character, steps }) => ({ character, steps })),
    environments: documentOf(movie, 'environments').map(({ location, surface }) => ({ location, surface })),
  })),
  desk(state, 'look_plan', ['breakdown', 'shot_designs', 'style_guide'], (movie) => {
    const { look, palette, camera } = documentOf(movie, 'style_guide');
    return {
      scenes: scenesOf(movie).map(outlineOf),
      shot_designs: documentOf(movie, 'shot_designs').map(({ frame_id, size, lens_mm }) => ({
        frame_id,
        size,
        lens_mm,
      })),
      style_guide: { look, palette, camera },
    };
  }),
  desk(state, 'schedule', ['breakdown', 'storyboard', 'props'], (movie) => ({
    scenes: scenesOf(movie).map(outlineOf),
    frames: framesOf(movie).map(({ frame_id, scene_number, duration_seconds }) => ({
      frame_id,
      scene_number,
      duration_seconds,
    })),
    props: documentOf(movie, 'props').map(({ prop }) => ({ prop })),
  })),
];
