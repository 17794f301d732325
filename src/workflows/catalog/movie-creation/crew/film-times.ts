import type { FinalEdit, StoryboardFrame, VideoSegment } from '#agents';
import { joinReels } from '../join-reels.js';
import type { Movie } from '../movie-creation.state.js';
import { framesOf, reelsOf, scenesOf, segmentsOf } from '../selectors.js';

/** Where a frame lies in the film, milliseconds. */
export interface FrameTime {
  readonly frame: StoryboardFrame;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The frames in the order of the edit; those of a segment share its time as the storyboard weighs them. */
export function frameTimes(
  frames: readonly StoryboardFrame[],
  segments: readonly VideoSegment[],
  { edit_timeline }: Pick<FinalEdit, 'edit_timeline'>,
): FrameTime[] {
  const byId = new Map(frames.map((frame) => [frame.frame_id, frame]));
  return edit_timeline.flatMap(({ segment_id, in_seconds, out_seconds }) => {
    const ids = segments.find((segment) => segment.segment_id === segment_id)?.associated_frames ?? [];
    const shown = ids.flatMap((id) => byId.get(id) ?? []);
    return shared(shown, Math.round(in_seconds * 1000), Math.round(out_seconds * 1000));
  });
}

function shared(frames: readonly StoryboardFrame[], fromMs: number, toMs: number): FrameTime[] {
  const weight = frames.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0);
  let before = 0;
  const at = () => fromMs + Math.round(((toMs - fromMs) * before) / weight);
  return frames.map((frame) => {
    const start = at();
    before += frame.duration_seconds;
    return { frame, fromMs: start, toMs: at() };
  });
}

/** The film as it was cut. */
export function cutOf(movie: Movie): FinalEdit {
  return joinReels(reelsOf(movie));
}

export function timesOf(movie: Movie): FrameTime[] {
  return frameTimes(framesOf(movie), segmentsOf(movie), cutOf(movie));
}

/** When each scene begins and ends in the film, seconds; scenes that nothing was filmed of are left out. */
export function sceneTimes(movie: Movie): { scene_number: number; from: number; to: number }[] {
  const times = timesOf(movie);
  return scenesOf(movie).flatMap(({ scene_number }) => {
    const own = times.filter(({ frame }) => frame.scene_number === scene_number);
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ scene_number, from: first.fromMs / 1000, to: last.toMs / 1000 }] : [];
  });
}
