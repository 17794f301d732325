import { canonicalJson } from '#kernel/canonical-json.js';
import { shortHash } from '#kernel/hash.js';
import { MOVIE_STATES, type Movie } from '../movie-creation.state.js';
import { scenesOf, segmentsOf } from '../selectors.js';
import { desk, type Desk } from './desk.js';
import { documentOf } from './documents.js';
import { cutOf, sceneTimes, timesOf } from './film-times.js';
import { theArc, theBrief, theMotif } from './needed.js';
import { OWN_WORK } from './own-work.js';

const state = 'post_production';

export const postDesks: readonly Desk[] = [
  desk(state, 'composites', ['takes', 'effects', 'style_guide'], (movie) => ({
    segments: segmentsOf(movie).map(({ segment_id, associated_frames, duration_seconds }) => ({
      segment_id,
      associated_frames,
      duration_seconds,
    })),
    effects: documentOf(movie, 'effects'),
    look: documentOf(movie, 'style_guide').look,
  })),
  desk(state, 'score', ['reels', 'arc', 'concept', 'style_guide'], (movie) => {
    const { genre_tags, tone_keywords, world } = theBrief(movie);
    return {
      emotional_beats: theArc(movie).emotional_beats,
      genre_tags,
      tone_keywords,
      ending: world.ending,
      motif: theMotif(movie),
      materials: documentOf(movie, 'style_guide').materials,
      scenes: sceneTimes(movie),
    };
  }),
  desk(state, 'sound_effects', ['reels', 'breakdown', 'location_references'], (movie) => ({
    scenes: timedScenes(movie).map(({ scene_number, location, beats, from, to }) => ({
      scene_number,
      location,
      beats,
      from,
      to,
    })),
    location_references: documentOf(movie, 'location_references').map(({ location, sound }) => ({ location, sound })),
  })),
  desk(state, 'foley', ['reels', 'breakdown', 'environments', 'wardrobe', 'props'], (movie) => ({
    scenes: timedScenes(movie).map(({ scene_number, location, primary_characters, from, to }) => ({
      scene_number,
      location,
      primary_characters,
      from,
      to,
    })),
    environments: documentOf(movie, 'environments').map(({ location, surface }) => ({ location, surface })),
    wardrobe: documentOf(movie, 'wardrobe'),
    props: documentOf(movie, 'props').map(({ prop, scenes, condition }) => ({ prop, scenes, condition })),
  })),
  desk(state, 'grade', ['reels', 'look_plan', 'style_guide'], (movie) => {
    const { look, palette } = documentOf(movie, 'style_guide');
    return {
      look_plan: documentOf(movie, 'look_plan'),
      look,
      saved_colour: palette.at(-1)?.name ?? 'no colour',
      film: { duration_seconds: cutOf(movie).duration_seconds },
    };
  }),
  desk(state, 'version_log', ['pictures', 'takes', 'reels'], (movie) => ({
    pieces: (['media_generation', 'post_production'] as const).flatMap((made) =>
      OWN_WORK[made](movie).map(({ piece, made: { revision, output } }) => ({
        piece,
        revision,
        fingerprint: shortHash(canonicalJson(output)),
      })),
    ),
  })),
  desk(state, 'mix', ['reels', 'performances', 'voice_matches', 'score', 'sound_effects', 'foley'], (movie) => {
    const { cues, key } = documentOf(movie, 'score');
    return {
      clips: spokenClips(movie),
      voice_matches: documentOf(movie, 'voice_matches').map(({ character, verdict, correction }) => ({
        character,
        verdict,
        correction,
      })),
      score: { cues, key },
      sound_effects: documentOf(movie, 'sound_effects'),
      foley: documentOf(movie, 'foley'),
      film_seconds: cutOf(movie).duration_seconds,
    };
  }),
  desk(state, 'performance_report', ['pictures', 'takes', 'reels', 'version_log'], (movie) => ({
    pieces: MOVIE_STATES.filter((made) => made !== 'final_assembly').flatMap((made) =>
      OWN_WORK[made](movie).map(({ piece, made: { revision, quality } }) => ({
        state: made,
        piece,
        revision,
        score: quality.score,
      })),
    ),
    revised: documentOf(movie, 'version_log').revised,
  })),
];

/** The scenes of the film, with when they begin and end. */
function timedScenes(movie: Movie) {
  const scenes = new Map(scenesOf(movie).map((scene) => [scene.scene_number, scene]));
  return sceneTimes(movie).flatMap(({ scene_number, from, to }) => {
    const scene = scenes.get(scene_number);
    return scene ? [{ ...scene, from, to }] : [];
  });
}

/** When each line is heard. A frame that is in no segment is not in the film, and its line neither. */
function spokenClips(movie: Movie) {
  const times = new Map(timesOf(movie).map(({ frame, fromMs }) => [frame.frame_id, fromMs]));
  return documentOf(movie, 'performances').flatMap(({ clip_id, frame_id, speaker, seconds, lead_in }) => {
    const fromMs = times.get(frame_id);
    return fromMs === undefined
      ? []
      : [{ clip_id, speaker, seconds, at_seconds: Math.round(fromMs + lead_in * 1000) / 1000 }];
  });
}
