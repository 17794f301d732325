import type { Movie } from '../movie-creation.state.js';
import { reelIds, segmentsForReel, segmentsOf } from '../selectors.js';
import { ownJudgement } from './own-judgement.js';
import { scoreAfter, weakest, type Assessment, type ItemAssessment } from './verdict.js';

/** Every segment is in its reel, once and in order, and the reel is as long as they are. */
export function assessPostProduction(movie: Movie): Assessment {
  if (segmentsOf(movie).length === 0) return { score: 0, notes: ['There is no segment to cut'], hopeless: true };
  return weakest(reelIds(movie).map((reelId) => assessReel(movie, reelId)));
}

function assessReel(movie: Movie, reelId: string): ItemAssessment {
  const own = ownJudgement(reelId, movie.reels[reelId]);
  const planned = segmentsForReel(movie, reelId).map(({ segment_id }) => segment_id);
  const timeline = movie.reels[reelId]?.output.final_edit.edit_timeline ?? [];
  const cut = timeline.map(({ segment_id }) => segment_id);
  const wrong = cut.length !== planned.length || planned.some((segment, index) => segment !== cut[index]);
  return {
    item: reelId,
    score: scoreAfter(own.score, wrong ? 40 : 0),
    notes: [...own.notes, ...(wrong ? [`${reelId} shall hold ${planned.join(', ')}, in this order`] : [])],
  };
}
