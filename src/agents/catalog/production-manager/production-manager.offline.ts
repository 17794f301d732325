import type { Schedule, SceneOutline } from '../../material/index.js';
import type { ProductionManagerInput } from './production-manager.contract.js';

/** What a piece of work takes, in units. */
const UNITS = { set: 5, picture: 2, second: 3, prop: 0.5, voice: 4 } as const;
/** More people than this in a scene, and somebody is always waiting. */
const CROWDED = 3;

/** Scenes of one place are made on one day; what it takes is counted, and what could go wrong is said. */
export function schedule({ scenes, frames, props }: ProductionManagerInput): Schedule {
  const locations = [...new Set(scenes.map(({ location }) => location))];
  const days = locations.map((location, at) => {
    const numbers = scenes.filter((scene) => scene.location === location).map(({ scene_number }) => scene_number);
    const shots = frames.filter(({ scene_number }) => numbers.includes(scene_number)).length;
    return { day: at + 1, location, scenes: numbers, shots };
  });
  const seconds = frames.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0);
  const voices = new Set(scenes.flatMap(({ primary_characters }) => primary_characters)).size;
  const lines = [
    line('Sets', locations.length, UNITS.set),
    line('Pictures', frames.length, UNITS.picture),
    line('Seconds of moving picture', seconds, UNITS.second),
    line('Props', props.length, UNITS.prop),
    line('Voices', voices, UNITS.voice),
  ];
  return { days, budget: { units: sum(lines.map(({ units }) => units)), lines }, risks: scenes.flatMap(risksOf) };
}

function line(item: string, quantity: number, each: number): Schedule['budget']['lines'][number] {
  return { item, quantity, units: Math.round(quantity * each * 10) / 10 };
}

function sum(units: readonly number[]): number {
  return Math.round(units.reduce((total, each) => total + each, 0) * 10) / 10;
}

function risksOf({ scene_number, heading, location, primary_characters }: SceneOutline): string[] {
  const scene = `Scene ${String(scene_number)}`;
  const crowded = primary_characters.length >= CROWDED;
  return [
    ...(heading.startsWith('EXT')
      ? [`${scene} is outside, at ${location}: keep another scene ready for bad weather.`]
      : []),
    ...(heading.endsWith('NIGHT') && heading.startsWith('EXT')
      ? [`${scene} wants a night outside; rest the crew before it.`]
      : []),
    ...(crowded ? [`${scene} has ${primary_characters.length} people in it: rehearse the day before.`] : []),
  ];
}
