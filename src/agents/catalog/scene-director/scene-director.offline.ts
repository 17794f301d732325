import type { SeededRandom } from '#kernel/random.js';
import type { SceneOutline, Staging } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import type { SceneDirectorInput } from './scene-director.contract.js';

const FROM = [
  'the door',
  'the far wall',
  'the only chair',
  'the window side',
  'outside the light',
  'the edge of the frame',
];
const TO = [
  'within arm’s reach',
  'where the light is',
  'back to the door',
  'the other side of the table',
  'nearer than is comfortable',
  'the same place, facing the other way',
];
const BUSINESS = [
  'does not sit down',
  'keeps both hands in sight',
  'tidies something that is tidy',
  'waits to be looked at',
  'counts under the breath',
  'takes off one glove',
];

/** Moves everybody once in every scene: from where they begin to where the scene has brought them. */
export function stage({ scenes, frames, arc_map, environments }: SceneDirectorInput, random: SeededRandom): Staging[] {
  return scenes.map((scene) => {
    const shots = frames.filter(({ scene_number }) => scene_number === scene.scene_number);
    const seconds = shots.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0);
    const surface = environments.find(({ location }) => location === scene.location)?.surface;
    const [from, to, business] = [FROM, TO, BUSINESS].map((list) => random.shuffle(list));
    return {
      scene_number: scene.scene_number,
      tempo: sentence(tempoOf(seconds, shots.length, surface)),
      focus: sentence(scene.visual_hook),
      blocking: scene.primary_characters.map((character, at) => ({
        character,
        from: from?.[at] ?? 'where they were',
        to: to?.[at] ?? 'where they are wanted',
        business: sentence(`${business?.[at] ?? 'stands'}; plays ${standsOf(character, scene, arc_map)}`),
      })),
    };
  });
}

function tempoOf(seconds: number, shots: number, surface: string | undefined): string {
  const pace = shots === 0 ? 4 : seconds / shots;
  const tempo =
    pace < 3
      ? 'quick; nobody finishes a movement'
      : pace < 4.2
        ? 'even, as people move who have time'
        : 'slow; every step is heard';
  return surface === undefined ? tempo : `${tempo}, on ${surface}`;
}

function standsOf(character: string, { scene_number }: SceneOutline, arcs: SceneDirectorInput['arc_map']): string {
  const steps = arcs.find((arc) => arc.character === character)?.steps;
  return steps?.find((step) => step.scene_number === scene_number)?.stands ?? 'what is not said';
}
