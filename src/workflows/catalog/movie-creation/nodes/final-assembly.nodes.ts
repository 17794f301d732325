import { distribution, finalQc } from '#agents/catalog';
import { node } from '../../../define-workflow.js';
import { decisionId } from '../../../domain/decision.js';
import { renderDeliverables, DELIVERABLE_FORMATS } from '../deliverables/render-deliverables.js';
import { joinReels } from '../join-reels.js';
import { MOVIE_STATES, type Movie, type MovieUpdate } from '../movie-creation.state.js';
import { QC_SETTINGS, URL_EXPIRY_HOURS } from '../production-settings.js';
import { productionOf } from '../production-of.js';
import {
  arcOf,
  briefOf,
  framesOf,
  picturesOf,
  profilesOf,
  reelIds,
  reelsOf,
  scenesOf,
  segmentsOf,
} from '../selectors.js';
import { missing, perform } from './perform.js';

const state = 'final_assembly';

/** The reels are joined and examined. */
export const examineFilm = node<Movie, MovieUpdate>((movie, run) => {
  const reels = reelsOf(movie);
  if (reels.length === 0) {
    return { failure: { type: 'NOTHING_TO_ASSEMBLE', message: 'No reel was cut, so there is no film to examine' } };
  }
  const input = {
    final_edit: joinReels(reels),
    qc_settings: QC_SETTINGS,
    production: {
      scene_numbers: scenesOf(movie).map(({ scene_number }) => scene_number),
      character_names: profilesOf(movie).map(({ name }) => name),
      storyboard_frames: framesOf(movie),
      generated_frames: picturesOf(movie),
      video_segments: segmentsOf(movie),
      ...soundAndText(movie),
    },
  };
  const from = [movie.mix, movie.captions, ...reelIds(movie).map((reelId) => movie.reels[reelId])];
  return perform(movie, run, { agent: finalQc, state, input, from }, (made) => ({ examination: made }));
});

/** The film that passed, or that somebody decided to publish all the same, is announced. */
export const distribute = node<Movie, MovieUpdate>((movie, run) => {
  const concept_brief = briefOf(movie);
  const story_arc = arcOf(movie);
  if (!concept_brief || !story_arc || !movie.examination) return missing('The examination');
  const decided = movie.decisions.findLast((decision) => decision.state === state && decision.choice === 'accept');
  const input = {
    final_edit: joinReels(reelsOf(movie)),
    qc_report: movie.examination.output.qc_report,
    ...(decided
      ? { override: { decided_at: decided.decision_id ?? decisionId(decided.point, decided.occasion) } }
      : {}),
    distribution_settings: {
      storage_prefix: '.',
      url_expiry_hours: URL_EXPIRY_HOURS,
      metadata: {
        content_rating: run.project.contentRating ?? movie.compliance?.output.compliance.suggested_rating ?? 'unrated',
        formats: DELIVERABLE_FORMATS,
        ...taglineOf(movie),
      },
    },
    story: { concept_brief, story_arc: { setup: story_arc.setup, escalation: story_arc.escalation } },
  };
  const from = [movie.concept, movie.arc, movie.compliance, movie.marketing, movie.examination];
  return perform(movie, run, { agent: distribution, state, input, from }, (made) => ({ release: made }));
});

/** Writes the files; nothing counts as completed before they are there. */
export const publish = node<Movie, MovieUpdate>(async (movie, run) => {
  const production = productionOf(movie);
  if (!production) return missing('A part of the film');
  await run.publish(renderDeliverables(production));
  return { completed_states: [state], outcome: { status: 'completed' } };
});

/** What is heard and read beside the picture, and what the house thought of every state. */
function soundAndText({ mix, captions, verdict }: Movie) {
  return {
    ...(mix ? { mix_seconds: mix.output.mix.duration_seconds } : {}),
    ...(captions
      ? { captions_end_seconds: Math.max(0, ...captions.output.captions.map(({ end_ms }) => end_ms)) / 1000 }
      : {}),
    rejected_states: MOVIE_STATES.filter((each) => verdict[each]?.output.verdict.verdict === 'reject'),
  };
}

function taglineOf({ marketing }: Movie): { readonly tagline?: string } {
  return marketing ? { tagline: marketing.output.marketing.tagline } : {};
}
