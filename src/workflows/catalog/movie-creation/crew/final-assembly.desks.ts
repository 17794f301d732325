import type { Movie } from '../movie-creation.state.js';
import { castOf, picturesOf, scriptOf, segmentsOf } from '../selectors.js';
import { desk, type Desk } from './desk.js';
import { documentOf } from './documents.js';
import { cutOf, sceneTimes, timesOf } from './film-times.js';
import { theArc, theBrief } from './needed.js';

const state = 'final_assembly';

export const finalDesks: readonly Desk[] = [
  desk(state, 'captions', ['reels', 'storyboard', 'sound_effects'], (movie) => ({
    lines: timesOf(movie).flatMap(({ frame: { frame_id, dialogue }, fromMs, toMs }) =>
      dialogue ? [{ frame_id, ...dialogue, from_ms: fromMs, to_ms: toMs }] : [],
    ),
    sound_effects: documentOf(movie, 'sound_effects'),
    scenes: sceneTimes(movie).map(({ scene_number, from }) => ({ scene_number, from_ms: Math.round(from * 1000) })),
    film_ms: Math.round(cutOf(movie).duration_seconds * 1000),
  })),
  desk(state, 'compliance', ['concept', 'breakdown', 'dialogue', 'characters'], (movie, run) => ({
    title: theBrief(movie).title,
    scenes: scriptOf(movie).map(({ scene_number, heading, beats, dialogue }) => ({
      scene_number,
      heading,
      beats,
      dialogue,
    })),
    people: castOf(movie),
    setting: theBrief(movie).world.setting,
    ...(run.project.contentRating === undefined ? {} : { wanted_rating: run.project.contentRating }),
  })),
  desk(state, 'marketing', ['concept', 'arc', 'takes', 'reels'], (movie) => {
    const { title, logline, genre_tags, tone_keywords, audience_promise, world } = theBrief(movie);
    return {
      concept_brief: { title, logline, genre_tags, tone_keywords, audience_promise },
      refrain: world.refrain,
      setup: theArc(movie).setup,
      segments: shownSegments(movie),
      edit_timeline: cutOf(movie).edit_timeline,
    };
  }),
  desk(state, 'cost_report', ['schedule', 'performance_report', 'asset_catalogue', 'pictures', 'takes'], (movie) => {
    const { budget, days } = documentOf(movie, 'schedule');
    return {
      budget,
      days,
      performance_report: { states: documentOf(movie, 'performance_report').states },
      unused: documentOf(movie, 'asset_catalogue').unused,
      made: {
        pictures: picturesOf(movie).length,
        seconds: segmentsOf(movie).reduce((sum, { duration_seconds }) => sum + duration_seconds, 0),
      },
    };
  }),
];

/** What is seen and said in each segment; the frame without a line is the one with the picture to remember. */
function shownSegments(movie: Movie) {
  const frames = new Map(timesOf(movie).map(({ frame }) => [frame.frame_id, frame]));
  return segmentsOf(movie).map(({ segment_id, associated_frames, duration_seconds }) => {
    const shown = associated_frames.flatMap((id) => frames.get(id) ?? []);
    const line = shown.find(({ dialogue }) => dialogue)?.dialogue?.line;
    const hook = shown.find(({ dialogue, shot_order }) => !dialogue && shot_order > 1);
    return {
      segment_id,
      frame_id: (hook ?? shown[0])?.frame_id ?? associated_frames[0] ?? segment_id,
      seconds: duration_seconds,
      hook: hook !== undefined,
      ...(line === undefined ? {} : { line }),
    };
  });
}
