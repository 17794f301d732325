import type { FinalQcInput, Remarks } from './final-qc.contract.js';

/** Looks at the storyboard as a viewer would: lines too fast to follow, the same framing again and again. */
export function writeRemarks({ qc_settings, production }: FinalQcInput): Remarks {
  const frames = production.storyboard_frames;
  const rushed = frames.flatMap(({ frame_id, dialogue, duration_seconds }) => {
    const pace = (dialogue?.line.length ?? 0) / duration_seconds;
    return pace > qc_settings.max_characters_per_second
      ? [
          {
            code: 'LINE_TOO_FAST',
            description: `The line in ${frame_id} runs at ${pace.toFixed(0)} characters a second`,
          },
        ]
      : [];
  });
  const monotonous = frames.flatMap(({ frame_id, camera_notes }, index) => {
    const before = frames.slice(Math.max(0, index - 2), index);
    return before.length === 2 && before.every((frame) => frame.camera_notes === camera_notes)
      ? [{ code: 'SAME_FRAMING', description: `${frame_id} is the third shot running with the same camera` }]
      : [];
  });
  return { remarks: [...rushed, ...monotonous].map((remark) => ({ ...remark, severity: 'low' as const })) };
}
