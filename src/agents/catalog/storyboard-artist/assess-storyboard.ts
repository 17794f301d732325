import type { Quality } from '../../define-agent.js';
import { judged, type Finding } from '../../writing/judged.js';
import type { StoryboardArtistInput, StoryboardArtistOutput } from './storyboard-artist.contract.js';

const PACE_LIMIT = 22;

/** Whether every scene is drawn with the people who are in it, in order, and nothing is said faster than one can read. */
export function assessStoryboard(
  { storyboard_frames: frames }: StoryboardArtistOutput,
  { scene_list: scenes, character_profiles }: StoryboardArtistInput,
): Quality {
  const known = new Set(character_profiles.map(({ name }) => name));
  const drawn = new Set(frames.flatMap(({ characters_present }) => characters_present));
  const undrawn = [...known].filter(
    (name) => !drawn.has(name) && scenes.some(({ primary_characters }) => primary_characters.includes(name)),
  );
  const foreign = frames.filter(({ scene_number, characters_present }) => {
    const scene = scenes.find((each) => each.scene_number === scene_number);
    return characters_present.some((name) => scene?.primary_characters.includes(name) !== true);
  });
  const hurried = frames.filter(
    ({ dialogue, duration_seconds }) => dialogue !== undefined && dialogue.line.length / duration_seconds > PACE_LIMIT,
  );
  const findings: Finding[] = [
    ...scenes
      .filter(({ scene_number }) => !frames.some((frame) => frame.scene_number === scene_number))
      .map(({ scene_number }) => ({ fault: true, costs: 25, say: `Scene ${String(scene_number)} has no frame` })),
    ...undrawn.map((name) => ({ fault: true, costs: 12, say: `${name} is in no frame` })),
    ...foreign.map(({ frame_id }) => ({
      fault: true,
      costs: 15,
      say: `${frame_id} shows somebody who is not in its scene`,
    })),
    ...hurried.map(({ frame_id }) => ({
      fault: true,
      costs: 6,
      say: `${frame_id} is too short for what is said in it`,
    })),
    {
      fault: new Set(frames.map(({ frame_id }) => frame_id)).size < frames.length,
      costs: 40,
      say: 'Two frames have the same id',
    },
    {
      fault: new Set(frames.map(({ description }) => description)).size < frames.length,
      costs: 10,
      say: 'Two frames show the same thing',
    },
    {
      fault: new Set(frames.map(({ camera_notes }) => camera_notes)).size < 3,
      costs: 8,
      say: 'The camera hardly varies',
    },
  ];
  return judged(95, findings);
}
