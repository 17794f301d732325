import { videoEditor } from '#agents/catalog';
import { ASSEMBLY_SETTINGS, LAST_FADE_SECONDS } from '../production-settings.js';
import { reelIds, segmentsForReel, takesBehind } from '../selectors.js';
import { perform } from './perform.js';
import { waveNode } from './wave-node.js';

const state = 'post_production';

/** Up to three segments become one reel; only the last reel goes dark. */
export const cutReel = waveNode((movie, reelId, run) => {
  const segments = segmentsForReel(movie, reelId);
  const fade_out_seconds = reelIds(movie).at(-1) === reelId ? LAST_FADE_SECONDS : 0;
  const input = {
    video_segments: segments,
    assembly_settings: { ...ASSEMBLY_SETTINGS, fade_out_seconds, edit_id: reelId },
  };
  return perform(
    movie,
    run,
    { agent: videoEditor, state, item: reelId, input, from: takesBehind(movie, segments) },
    (made) => ({ reels: { [reelId]: made } }),
  );
});
