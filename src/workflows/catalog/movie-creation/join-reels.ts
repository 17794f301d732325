import type { FinalEdit, TimelineEntry } from '#agents';
import { canonicalJson } from '#kernel/canonical-json.js';
import { sha256 } from '#kernel/hash.js';

export interface Reel {
  readonly reelId: string;
  readonly edit: FinalEdit;
}

/** A reel and where it begins in the film, seconds. */
export interface PlacedReel extends Reel {
  readonly startSeconds: number;
}

/** The reels end to end, each with its beginning; counted in milliseconds so that sums are exact. */
export function placeReels(reels: readonly Reel[]): PlacedReel[] {
  let startMs = 0;
  return reels.map((reel) => {
    const placed = { ...reel, startSeconds: startMs / 1000 };
    startMs += toMs(reel.edit.duration_seconds);
    return placed;
  });
}

/** Joins the reels with hard cuts into the one edit that is examined and published. */
export function joinReels(reels: readonly Reel[]): FinalEdit {
  const placed = placeReels(reels);
  const edit_timeline = placed.flatMap(({ edit, startSeconds }, reel) =>
    edit.edit_timeline.map((entry, index): TimelineEntry => {
      const joint = index === edit.edit_timeline.length - 1 && reel < placed.length - 1;
      return {
        segment_id: entry.segment_id,
        in_seconds: (toMs(startSeconds) + toMs(entry.in_seconds)) / 1000,
        out_seconds: (toMs(startSeconds) + toMs(entry.out_seconds)) / 1000,
        transition: joint ? 'hard_cut' : entry.transition,
      };
    }),
  );
  const last = placed.at(-1);
  return {
    video_url: 'production-book.json#/edit_list',
    duration_seconds: last ? (toMs(last.startSeconds) + toMs(last.edit.duration_seconds)) / 1000 : 0,
    edit_timeline,
    checksum: sha256(canonicalJson(placed.map(({ edit }) => edit.checksum))),
  };
}

function toMs(seconds: number): number {
  return Math.round(seconds * 1000);
}
