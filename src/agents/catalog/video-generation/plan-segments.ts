import { FRAMES_PER_SEGMENT, MAX_SECONDS, type VideoGenerationInput } from './video-generation.contract.js';

export interface PlannedSegment {
  readonly segmentId: string;
  readonly frames: VideoGenerationInput['generated_frames'];
  /** Whole milliseconds expressed in seconds. */
  readonly durationSeconds: number;
  readonly seed: number;
}

/**
 * Pairs the frames in playing order and gives every segment the time of its frames. When all of them together want more
 * than a call may fill, each gives up the same share, so that the rhythm of the storyboard stays.
 */
export function planSegments({
  generated_frames,
  storyboard_frames,
  video_settings,
}: VideoGenerationInput): PlannedSegment[] {
  const boards = new Map(storyboard_frames.map((frame) => [frame.frame_id, frame]));
  const fallbackMs = (video_settings.duration_per_segment * 1000) / FRAMES_PER_SEGMENT;
  const wantedMs = generated_frames.map(({ frame_id }) => {
    const seconds = boards.get(frame_id)?.duration_seconds;
    return Math.round(seconds === undefined ? fallbackMs : seconds * 1000);
  });
  const totalMs = wantedMs.reduce((sum, ms) => sum + ms, 0);
  const share = Math.min(1, (MAX_SECONDS * 1000) / totalMs);
  return pairs(generated_frames).map((frames, index) => {
    const from = index * FRAMES_PER_SEGMENT;
    const ms = wantedMs.slice(from, from + frames.length).reduce((sum, each) => sum + Math.floor(each * share), 0);
    return {
      segmentId: `SEGMENT_${String(video_settings.first_segment_number + index)}`,
      frames,
      durationSeconds: ms / 1000,
      seed: boards.get(frames[0]?.frame_id ?? '')?.prompt_seed ?? 0,
    };
  });
}

/** What the storyboard asks for, seconds; undefined where a frame leaves it open. */
export function wantedSeconds({ generated_frames, storyboard_frames }: VideoGenerationInput): number | undefined {
  let ms = 0;
  for (const { frame_id } of generated_frames) {
    const seconds = storyboard_frames.find((frame) => frame.frame_id === frame_id)?.duration_seconds;
    if (seconds === undefined) return undefined;
    ms += Math.round(seconds * 1000);
  }
  return ms / 1000;
}

function pairs<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / FRAMES_PER_SEGMENT);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * FRAMES_PER_SEGMENT, (index + 1) * FRAMES_PER_SEGMENT),
  );
}
