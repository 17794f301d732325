import type { FinalQcInput } from './final-qc.contract.js';

/** The numbers of the film, for whoever reads the report and does not see the film. */
export function measure({ final_edit, production }: FinalQcInput): string[] {
  const { storyboard_frames: frames, generated_frames, video_segments, character_names } = production;
  const { mix_seconds: mix, captions_end_seconds: captions } = production;
  const paces = frames.flatMap(({ frame_id, dialogue, duration_seconds }) =>
    dialogue ? [{ frame_id, ...dialogue, pace: dialogue.line.length / duration_seconds }] : [],
  );
  const fastest = [...paces].sort((a, b) => b.pace - a.pace)[0];
  const seen = character_names.map((name) => {
    const shots = frames.filter(({ characters_present }) => characters_present.includes(name)).length;
    return `${name} ${String(shots)}`;
  });
  return [
    `${seconds(final_edit.duration_seconds)}, ${counted(video_segments.length, 'segment')}, ${counted(generated_frames.length, 'picture')}`,
    `Shots by person: ${seen.join(', ')}`,
    ...(fastest
      ? [
          `The fastest line, “${fastest.line}” (${fastest.frame_id}), runs at ${fastest.pace.toFixed(1)} characters a second`,
        ]
      : []),
    ...(mix === undefined ? [] : [`The sound lasts ${seconds(mix)}`]),
    ...(captions === undefined ? [] : [`The last caption ends at ${seconds(captions)}`]),
  ];
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
