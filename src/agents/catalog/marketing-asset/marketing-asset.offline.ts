import type { Marketing } from '../../material/index.js';
import { clipped, sentence } from '../../writing/text.js';
import type { MarketingAssetInput } from './marketing-asset.contract.js';

const TRAILER_SEGMENTS = 4;
const MAX_WORDS = 24;

/** What is shown beforehand, and nothing that gives the ending away: the last segment stays in the film. */
export function promote(input: MarketingAssetInput): Marketing {
  const { concept_brief: brief, refrain, setup } = input;
  const poster = input.segments.find(({ hook }) => hook) ?? input.segments[0];
  return {
    tagline: sentence(refrain),
    poster: { frame_id: poster?.frame_id ?? '', line: sentence(brief.audience_promise) },
    trailer: trailerOf(input),
    posts: [
      sentence(clipped(brief.logline, MAX_WORDS)),
      `${sentence(clipped(firstSentence(setup), MAX_WORDS))} “${brief.title}”, soon.`,
      ...quoted(input).map(
        (line) =>
          `“${line}” (“${brief.title}”, ${[...brief.genre_tags, ...brief.tone_keywords.slice(0, 1)].join(', ')})`,
      ),
    ],
  };
}

/** Segments with a line first, then the short ones, in playing order. */
function trailerOf({ segments, edit_timeline }: MarketingAssetInput): string[] {
  const cut = new Set(edit_timeline.map(({ segment_id }) => segment_id));
  const shown = segments.filter(({ segment_id }) => cut.has(segment_id));
  const open = shown.length > 1 ? shown.slice(0, -1) : shown;
  const best = [...open]
    .sort((a, b) => Number(b.line !== undefined) - Number(a.line !== undefined) || a.seconds - b.seconds)
    .slice(0, TRAILER_SEGMENTS);
  return open.filter((segment) => best.includes(segment)).map(({ segment_id }) => segment_id);
}

/** The shortest line that is heard before the end. */
function quoted({ segments }: MarketingAssetInput): string[] {
  const lines = segments.slice(0, -1).flatMap(({ line }) => line ?? []);
  return [...lines].sort((a, b) => a.length - b.length).slice(0, 1);
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?…]) /u)[0] ?? text;
}
