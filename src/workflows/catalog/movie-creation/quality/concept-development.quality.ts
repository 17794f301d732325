import type { ConceptBrief, Scene } from '#agents';
import type { Movie } from '../movie-creation.state.js';
import { briefOf, scenesOf } from '../selectors.js';
import { ownJudgement } from './own-judgement.js';
import { scoreAfter, type Assessment } from './verdict.js';

/** Concept, arc and scenes must each hold, and together tell one story about the same people. */
export function assessConceptDevelopment(movie: Movie): Assessment {
  const own = [
    ownJudgement('The concept', movie.concept ?? undefined),
    ownJudgement('The arc', movie.arc ?? undefined),
    ownJudgement('The breakdown', movie.breakdown ?? undefined),
  ];
  const brief = briefOf(movie);
  const faults = brief ? storyFaults(brief, scenesOf(movie)) : [];
  return {
    score: scoreAfter(Math.min(...own.map(({ score }) => score)), ...faults.map(({ points }) => points)),
    notes: [...own.flatMap(({ notes }) => notes), ...faults.map(({ note }) => note)],
  };
}

interface Fault {
  readonly points: number;
  readonly note: string;
}

/** What no single agent can see: whether the scenes are about the people and the thought of the concept. */
function storyFaults(brief: ConceptBrief, scenes: readonly Scene[]): Fault[] {
  const known = new Set([...brief.cast.map(({ name }) => name), ...brief.background_characters]);
  const protagonist = brief.cast.find(({ role }) => role === 'protagonist')?.name;
  const strangers = new Set(
    scenes.flatMap(({ primary_characters }) => primary_characters.filter((name) => !known.has(name))),
  );
  const mute = scenes.flatMap(({ scene_number, primary_characters, dialogue }) =>
    dialogue
      .filter(({ speaker }) => !primary_characters.includes(speaker))
      .map(({ speaker }) => `In scene ${String(scene_number)} ${speaker} speaks without being there`),
  );
  const numbered = scenes.every(({ scene_number }, index) => scene_number === index + 1);
  const led = scenes.filter(
    ({ primary_characters }) => protagonist !== undefined && primary_characters.includes(protagonist),
  );
  const returns = scenes.at(-1) !== undefined && textOf(scenes.at(-1)).includes(brief.world.refrain);
  return [
    ...[...strangers].map((name) => ({ points: 15, note: `${name} is in a scene and not in the concept` })),
    ...mute.map((note) => ({ points: 10, note })),
    ...(numbered ? [] : [{ points: 20, note: 'The scenes are not numbered 1, 2, 3 ...' }]),
    ...(led.length * 2 < scenes.length
      ? [{ points: 15, note: `${protagonist ?? 'The protagonist'} is in fewer than half of the scenes` }]
      : []),
    ...(returns ? [] : [{ points: 10, note: `The last scene does not return to "${brief.world.refrain}"` }]),
  ];
}

function textOf(scene: Scene | undefined): string {
  return scene ? [...scene.beats, ...scene.dialogue.map(({ line }) => line)].join(' ') : '';
}
