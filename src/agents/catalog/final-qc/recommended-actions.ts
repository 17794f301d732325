import type { QcIssue } from '../../material/index.js';

const ACTIONS: Readonly<Record<string, string>> = {
  SEGMENT_MISSING: 'Cut the missing segments in at their place.',
  SEGMENT_UNKNOWN: 'Take out of the edit what was never made, or make it.',
  DURATION_MISMATCH: 'Bring the lengths of edit, segments and storyboard together.',
  BLACK_FRAME_DETECTED: 'Close the gaps in the timeline.',
  TIMELINE_OVERLAP: 'Move the overlapping segments apart, or crossfade them.',
  SCENE_NOT_COVERED: 'Draw at least one frame for every scene.',
  FRAME_NOT_RENDERED: 'Make the missing pictures.',
  FRAME_NOT_DESCRIBED: 'Have the studio describe the pictures.',
  FRAME_NOT_USED: 'Use every frame in a segment, or strike it from the storyboard.',
  UNKNOWN_CHARACTER: 'Write a profile for whoever is seen, or take them out of the frame.',
  UNKNOWN_SPEAKER: 'Write a profile for whoever speaks, or give the line to somebody else.',
  FREEZE_FRAME_DETECTED: 'Give neighbouring frames different things to show.',
  LINE_TOO_FAST: 'Give the frame more time, or shorten the line.',
  AUDIO_DURATION_MISMATCH: 'Mix the sound to the length of the film.',
  CAPTION_BEYOND_FILM: 'Take the captions back behind the last frame.',
  STATE_REJECTED: 'Read the verdict on the state, and decide whether the film may go out with it.',
  SAME_FRAMING: 'Vary shot size or angle.',
};

/** What to do about the issues, the gravest first, each action once. */
export function recommendedActions(issues: readonly QcIssue[]): string[] {
  const bySeverity = (['high', 'medium', 'low'] as const).flatMap((severity) =>
    issues.filter((issue) => issue.severity === severity),
  );
  return [...new Set(bySeverity.map(({ code, description }) => ACTIONS[code] ?? `See to it: ${description}.`))];
}
