import type { Movie, MovieState } from './movie-creation.state.js';
import { briefOf, framesOf, picturesOf, profilesOf, reelsOf, scenesOf, segmentsOf } from './selectors.js';
import { joinReels } from './join-reels.js';
import { overrideOf } from './qc-override.js';

/** What each completed state brought, small enough to read; the whole is in the production book. */
const BROUGHT: Readonly<Record<MovieState, (movie: Movie) => Record<string, unknown>>> = {
  concept_development: (movie) => ({
    title: briefOf(movie)?.title,
    logline: briefOf(movie)?.logline,
    scenes: scenesOf(movie).map(({ scene_number, scene_title, heading }) => ({ scene_number, scene_title, heading })),
  }),
  character_creation: (movie) => ({
    characters: profilesOf(movie).map(({ name, role, visual_signature }) => ({ name, role, visual_signature })),
  }),
  scene_planning: (movie) => ({
    frame_count: framesOf(movie).length,
    planned_seconds: sum(framesOf(movie).map(({ duration_seconds }) => duration_seconds)),
  }),
  media_generation: (movie) => ({
    picture_count: picturesOf(movie).length,
    segment_count: segmentsOf(movie).length,
    filmed_seconds: sum(segmentsOf(movie).map(({ duration_seconds }) => duration_seconds)),
  }),
  post_production: (movie) => ({
    reel_count: reelsOf(movie).length,
    duration_seconds: joinReels(reelsOf(movie)).duration_seconds,
  }),
  final_assembly: (movie) => ({
    qc_status: movie.examination?.output.qc_report.status,
    qc_issue_count: movie.examination?.output.qc_report.issues.length,
    distribution: movie.release?.output.distribution_record,
    override: overrideOf(movie),
  }),
};

/** What a state brought, what its gate found, and what was decided about it. */
export function resultsOf(state: MovieState, movie: Movie): Record<string, unknown> {
  return {
    ...BROUGHT[state](movie),
    quality: movie.gates
      .filter((gate) => gate.state === state)
      .map(({ round, score, threshold, verdict, notes }) => ({ round, score, threshold, verdict, notes })),
    decisions: movie.decisions
      .filter((decision) => decision.state === state)
      .map(({ point, occasion, choice, feedback }) => ({ point, occasion, choice, feedback })),
  };
}

/** Counted in milliseconds so that the sum has no tail of digits. */
function sum(seconds: readonly number[]): number {
  return seconds.reduce((ms, each) => ms + Math.round(each * 1000), 0) / 1000;
}
