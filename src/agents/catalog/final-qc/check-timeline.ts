import type { QcIssue } from '../../material/index.js';
import type { FinalQcInput } from './final-qc.contract.js';

/** Differences below this are rounding, seconds. */
const ROUNDING = 0.02;
const CROSSFADE_SECONDS = 0.5;

/** Measures the edit against its segments and the storyboard: nothing missing, nothing black, nothing twice, the right length. */
export function checkTimeline({ final_edit, qc_settings, production }: FinalQcInput): QcIssue[] {
  return [
    ...segmentIssues(final_edit, production),
    ...jointIssues(final_edit),
    ...lengthIssues(final_edit, production, qc_settings.duration_tolerance_seconds),
  ];
}

function segmentIssues({ edit_timeline }: FinalQcInput['final_edit'], { video_segments }: FinalQcInput['production']) {
  const cut = new Set(edit_timeline.map(({ segment_id }) => segment_id));
  const made = new Map(video_segments.map((segment) => [segment.segment_id, segment]));
  const missing = video_segments.filter(({ segment_id }) => !cut.has(segment_id));
  const unknown = edit_timeline.filter(({ segment_id }) => !made.has(segment_id));
  const stretched = edit_timeline.filter(({ segment_id, in_seconds, out_seconds }) => {
    const segment = made.get(segment_id);
    return segment && Math.abs(out_seconds - in_seconds - segment.duration_seconds) > ROUNDING;
  });
  return [
    ...missing.map(({ segment_id }) => high('SEGMENT_MISSING', `${segment_id} was made and is not in the edit`)),
    ...unknown.map(({ segment_id }) => high('SEGMENT_UNKNOWN', `${segment_id} is in the edit and was never made`)),
    ...stretched.map(({ segment_id }) =>
      medium('DURATION_MISMATCH', `${segment_id} does not last as long as it was made`),
    ),
  ];
}

function jointIssues({ edit_timeline }: FinalQcInput['final_edit']): QcIssue[] {
  return edit_timeline.flatMap((entry, index) => {
    const before = edit_timeline[index - 1];
    const silence = entry.in_seconds - (before?.out_seconds ?? 0);
    const allowed = before?.transition === 'crossfade_0p5' ? CROSSFADE_SECONDS : 0;
    if (silence > ROUNDING) {
      return [high('BLACK_FRAME_DETECTED', `${silence.toFixed(2)} s of black before ${entry.segment_id}`)];
    }
    if (-silence > allowed + ROUNDING) {
      return [
        high(
          'TIMELINE_OVERLAP',
          `${entry.segment_id} begins ${(-silence).toFixed(2)} s before the segment it follows ends`,
        ),
      ];
    }
    return [];
  });
}

function lengthIssues(
  { edit_timeline, duration_seconds }: FinalQcInput['final_edit'],
  { storyboard_frames }: FinalQcInput['production'],
  tolerance: number,
): QcIssue[] {
  const end = edit_timeline.at(-1)?.out_seconds ?? 0;
  const planned = storyboard_frames.reduce((sum, frame) => sum + frame.duration_seconds, 0);
  const crossfades = edit_timeline.slice(0, -1).filter(({ transition }) => transition === 'crossfade_0p5').length;
  const off = duration_seconds + crossfades * CROSSFADE_SECONDS - planned;
  return [
    ...(Math.abs(end - duration_seconds) > ROUNDING
      ? [
          high(
            'DURATION_MISMATCH',
            `The last cut is at ${end.toFixed(2)} s, the film says ${duration_seconds.toFixed(2)} s`,
          ),
        ]
      : []),
    ...(Math.abs(off) > tolerance
      ? [
          medium(
            'DURATION_MISMATCH',
            `The film is ${Math.abs(off).toFixed(1)} s ${off > 0 ? 'longer' : 'shorter'} than its storyboard`,
          ),
        ]
      : []),
  ];
}

function high(code: string, description: string): QcIssue {
  return { code, severity: 'high', description };
}

function medium(code: string, description: string): QcIssue {
  return { code, severity: 'medium', description };
}
