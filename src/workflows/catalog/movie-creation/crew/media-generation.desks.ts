import { framesOf, picturesOf, sceneIds, scenesOf, segmentsOf } from '../selectors.js';
import { RENDER_LANES } from '../production-settings.js';
import type { Movie } from '../movie-creation.state.js';
import { desk, type Desk } from './desk.js';
import { documentOf } from './documents.js';
import { theMotif } from './needed.js';

const state = 'media_generation';

export const mediaDesks: readonly Desk[] = [
  desk(state, 'lighting', ['look_plan', 'environments'], (movie) => ({
    look_plan: documentOf(movie, 'look_plan'),
    environments: documentOf(movie, 'environments').map(({ location, scenes, light_sources }) => ({
      location,
      scenes,
      light_sources,
    })),
  })),
  desk(state, 'camera_moves', ['shot_designs', 'storyboard'], (movie) => ({
    shot_designs: documentOf(movie, 'shot_designs'),
    frames: framesOf(movie).map(({ frame_id, duration_seconds }) => ({ frame_id, duration_seconds })),
  })),
  desk(state, 'animation', ['storyboard', 'staging', 'arc_map'], (movie) => ({
    frames: framesOf(movie).map(
      ({ frame_id, scene_number, shot_order, characters_present, dialogue, duration_seconds }) => ({
        frame_id,
        scene_number,
        shot_order,
        characters_present,
        ...(dialogue ? { dialogue } : {}),
        duration_seconds,
      }),
    ),
    staging: documentOf(movie, 'staging'),
    arc_map: documentOf(movie, 'arc_map').map(({ character, steps }) => ({ character, steps })),
  })),
  desk(state, 'voice_library', ['voice_profiles'], (movie) => ({
    voice_profiles: documentOf(movie, 'voice_profiles').map(({ character, register, pace_wpm, timbre, habits }) => ({
      character,
      register,
      pace_wpm,
      timbre,
      habits,
    })),
  })),
  desk(state, 'voice_direction', ['storyboard', 'dialogue', 'voice_profiles', 'casting'], (movie) => ({
    frames: spokenFrames(movie).map(({ frame_id, scene_number, dialogue, duration_seconds }) => ({
      frame_id,
      scene_number,
      ...(dialogue ? { dialogue } : {}),
      duration_seconds,
    })),
    dialogue: documentOf(movie, 'dialogue'),
    voice_profiles: documentOf(movie, 'voice_profiles').map(({ character, pace_wpm }) => ({ character, pace_wpm })),
    casting: documentOf(movie, 'casting').map(({ character, archetype }) => ({ character, archetype })),
  })),
  desk(state, 'render_plan', ['storyboard', 'schedule'], (movie) => ({
    frames: framesOf(movie).map(({ frame_id, scene_number, characters_present, duration_seconds }) => ({
      frame_id,
      scene_number,
      characters_present,
      duration_seconds,
    })),
    days: documentOf(movie, 'schedule').days,
    lanes: RENDER_LANES,
  })),
  desk(state, 'performances', ['storyboard', 'voice_direction', 'voice_library'], (movie) => ({
    frames: spokenFrames(movie).map(({ frame_id, dialogue, duration_seconds }) => ({
      frame_id,
      ...(dialogue ? { dialogue } : {}),
      duration_seconds,
    })),
    voice_direction: documentOf(movie, 'voice_direction'),
    voice_library: documentOf(movie, 'voice_library').map(({ voice_id, character, pace_wpm }) => ({
      voice_id,
      character,
      pace_wpm,
    })),
  })),
  desk(state, 'movement_data', ['animation', 'storyboard', 'staging', 'casting'], (movie) => ({
    animation: documentOf(movie, 'animation'),
    frames: framesOf(movie).map(({ frame_id, scene_number, characters_present, duration_seconds }) => ({
      frame_id,
      scene_number,
      characters_present,
      duration_seconds,
    })),
    staging: documentOf(movie, 'staging').map(({ scene_number, blocking }) => ({ scene_number, blocking })),
    casting: documentOf(movie, 'casting').map(({ character, archetype }) => ({ character, archetype })),
  })),
  desk(state, 'voice_matches', ['voice_library', 'performances'], (movie) => ({
    voice_library: documentOf(movie, 'voice_library'),
    performances: documentOf(movie, 'performances'),
  })),
  desk(state, 'lip_sync', ['performances', 'animation'], (movie) => ({
    performances: documentOf(movie, 'performances'),
    animation: documentOf(movie, 'animation').map(({ frame_id, expression }) => ({ frame_id, expression })),
  })),
  desk(state, 'effects', ['takes', 'breakdown', 'makeup', 'concept'], (movie) => ({
    segments: sceneIds(movie).flatMap((sceneId) =>
      (movie.takes[sceneId]?.output.video_segments ?? []).map(({ segment_id, associated_frames }) => ({
        segment_id,
        associated_frames,
        scene_number: Number(sceneId.replace('SCENE_', '')),
      })),
    ),
    scenes: scenesOf(movie).map(({ scene_number, heading, visual_hook, beats }) => ({
      scene_number,
      heading,
      visual_hook,
      beats,
    })),
    makeup: documentOf(movie, 'makeup').map(({ character, marks }) => ({ character, marks })),
    motif: theMotif(movie),
  })),
  desk(
    state,
    'asset_catalogue',
    ['pictures', 'takes', 'voice_library', 'performances', 'environments', 'props'],
    (movie) => ({
      pictures: picturesOf(movie).map(({ frame_id }) => ({ frame_id })),
      segments: segmentsOf(movie).map(({ segment_id, associated_frames }) => ({ segment_id, associated_frames })),
      voices: documentOf(movie, 'voice_library').map(({ voice_id }) => ({ voice_id })),
      performances: documentOf(movie, 'performances').map(({ clip_id, voice_id }) => ({ clip_id, voice_id })),
      sets: documentOf(movie, 'environments').map(({ location, scenes }) => ({ location, scenes })),
      props: documentOf(movie, 'props').map(({ prop, scenes }) => ({ prop, scenes })),
    }),
  ),
];

function spokenFrames(movie: Movie) {
  return framesOf(movie).filter(({ dialogue }) => dialogue !== undefined);
}
