import type { Edit, EditBrief } from '../../ports/media-studio.js';

/** Length of a `crossfade_0p5`, ms: the next segment begins that much before the one before it ends. */
const CROSSFADE_MS = 500;

/** Lays the segments end to end, in whole milliseconds so that sums are exact. */
export function layOut(brief: EditBrief): Pick<Edit, 'timeline' | 'durationSeconds'> {
  const overlap = brief.transition === 'crossfade_0p5' ? CROSSFADE_MS : 0;
  let at = 0;
  const timeline = brief.segments.map((segment, index) => {
    const start = index === 0 ? 0 : at - overlap;
    const last = index === brief.segments.length - 1;
    at = start + Math.round(segment.durationSeconds * 1000);
    const transition = last && brief.fadeOutSeconds > 0 ? 'fade_out' : last ? 'none' : brief.transition;
    return { segmentId: segment.segmentId, inSeconds: start / 1000, outSeconds: at / 1000, transition };
  });
  return { timeline, durationSeconds: at / 1000 };
}
