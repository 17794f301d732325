import type { SoundTrack } from '../../material/index.js';
import type { SoundDesignerInput } from './sound-designer.contract.js';
import { SOUNDS } from './sounds.js';

const MAX_EFFECTS = 3;

/** The place under everything, and what the action lets one hear, where in the scene it is told. */
export function designSound({ scenes, location_references }: SoundDesignerInput): SoundTrack[] {
  return scenes.map(({ scene_number, location, beats, from, to }) => {
    const heard = beats.flatMap((beat, at) => {
      const sound = SOUNDS.find(([words]) => words.test(beat))?.[1];
      return sound === undefined ? [] : [{ at_seconds: timeOf(at, beats.length, from, to), sound }];
    });
    const once = heard.filter(({ sound }, at) => heard.findIndex((other) => other.sound === sound) === at);
    return {
      scene_number,
      ambience: location_references.find((reference) => reference.location === location)?.sound ?? `${location}, empty`,
      effects: once.slice(0, MAX_EFFECTS),
    };
  });
}

function timeOf(at: number, count: number, from: number, to: number): number {
  return Math.round((from + ((to - from) * at) / count) * 100) / 100;
}
