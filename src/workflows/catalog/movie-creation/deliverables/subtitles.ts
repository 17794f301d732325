import type { StoryboardFrame } from '#agents';
import type { Production } from './production.js';

interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker: string;
  readonly line: string;
}

/** A line is broken in two beyond this many characters, as broadcasters do. */
const LINE_LENGTH = 42;
const SHORTEST_CUE_MS = 700;

/**
 * WebVTT with one cue per line of dialogue, timed by where its frame lies in the edit.
 * @see https://www.w3.org/TR/webvtt1/
 */
export function subtitles(production: Production): string {
  const blocks = cuesOf(production).map(
    ({ startMs, endMs, speaker, line }, index) =>
      `${String(index + 1)}\n${timestamp(startMs)} --> ${timestamp(endMs)}\n<v ${escaped(speaker)}>${broken(line)}`,
  );
  return ['WEBVTT', ...blocks].join('\n\n') + '\n';
}

/** The cues in order; none begins before the one before it has ended. */
function cuesOf({ frames, segments, edit }: Production): Cue[] {
  const byId = new Map(frames.map((frame) => [frame.frame_id, frame]));
  const cues = edit.edit_timeline.flatMap(({ segment_id, in_seconds, out_seconds }) => {
    const ids = segments.find((segment) => segment.segment_id === segment_id)?.associated_frames ?? [];
    const shown = ids.flatMap((id) => byId.get(id) ?? []);
    return cuesOfSegment(shown, Math.round(in_seconds * 1000), Math.round(out_seconds * 1000));
  });
  return cues.map((cue, index) => {
    const next = cues[index + 1]?.startMs ?? Infinity;
    return { ...cue, endMs: Math.min(Math.max(cue.endMs, cue.startMs + SHORTEST_CUE_MS), next) };
  });
}

/** The frames share the time of their segment as the storyboard weighs them. */
function cuesOfSegment(frames: readonly StoryboardFrame[], fromMs: number, toMs: number): Cue[] {
  const weight = frames.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0);
  let before = 0;
  return frames.flatMap(({ dialogue, duration_seconds }) => {
    const startMs = fromMs + Math.round(((toMs - fromMs) * before) / weight);
    before += duration_seconds;
    const endMs = fromMs + Math.round(((toMs - fromMs) * before) / weight);
    return dialogue ? [{ startMs, endMs, speaker: dialogue.speaker, line: dialogue.line }] : [];
  });
}

/** `00:00:03.250` */
function timestamp(ms: number): string {
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => pad(part, 2));
  return `${clock.join(':')}.${pad(ms % 1000, 3)}`;
}

function broken(line: string): string {
  const words = line.trim().split(/\s+/);
  const whole = words.join(' ');
  if (whole.length <= LINE_LENGTH) return escaped(whole);
  const breaks = words.slice(1).map((_, index) => words.slice(0, index + 1).join(' ').length);
  const best = breaks.reduce(
    (near, at) => (Math.abs(at - whole.length / 2) < Math.abs(near - whole.length / 2) ? at : near),
    Infinity,
  );
  return best === Infinity ? escaped(whole) : `${escaped(whole.slice(0, best))}\n${escaped(whole.slice(best + 1))}`;
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
