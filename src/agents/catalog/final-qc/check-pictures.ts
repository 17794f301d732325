import type { QcIssue } from '../../material/index.js';
import type { FinalQcInput } from './final-qc.contract.js';

/** Checks that every scene is told, every frame is made, described and used, and shows only people who exist. */
export function checkPictures({ production }: FinalQcInput): QcIssue[] {
  const { scene_numbers, character_names, storyboard_frames, generated_frames, video_segments } = production;
  const pictures = new Map(generated_frames.map((picture) => [picture.frame_id, picture]));
  const used = new Set(video_segments.flatMap(({ associated_frames }) => associated_frames));
  const known = new Set(character_names);
  const told = new Set(storyboard_frames.map(({ scene_number }) => scene_number));

  const untold = scene_numbers
    .filter((scene) => !told.has(scene))
    .map((scene) => issue('SCENE_NOT_COVERED', 'high', `Scene ${String(scene)} has no frame`));
  const perFrame = storyboard_frames.flatMap((frame, index) => {
    const picture = pictures.get(frame.frame_id);
    const strangers = frame.characters_present.filter((name) => !known.has(name));
    const speaker = frame.dialogue?.speaker;
    const twin = storyboard_frames[index - 1]?.description === frame.description;
    return [
      ...(picture ? [] : [issue('FRAME_NOT_RENDERED', 'high', `${frame.frame_id} has no picture`)]),
      ...(picture && !picture.rendering
        ? [issue('FRAME_NOT_DESCRIBED', 'medium', `The picture of ${frame.frame_id} is not described`)]
        : []),
      ...(used.has(frame.frame_id) ? [] : [issue('FRAME_NOT_USED', 'medium', `${frame.frame_id} is in no segment`)]),
      ...strangers.map((name) =>
        issue('UNKNOWN_CHARACTER', 'high', `${frame.frame_id} shows ${name}, who has no profile`),
      ),
      ...(speaker === undefined || known.has(speaker)
        ? []
        : [issue('UNKNOWN_SPEAKER', 'high', `In ${frame.frame_id} speaks ${speaker}, who has no profile`)]),
      ...(twin
        ? [issue('FREEZE_FRAME_DETECTED', 'medium', `${frame.frame_id} shows the same as the frame before it`)]
        : []),
    ];
  });
  return [...untold, ...perFrame];
}

function issue(code: string, severity: QcIssue['severity'], description: string): QcIssue {
  return { code, severity, description };
}
