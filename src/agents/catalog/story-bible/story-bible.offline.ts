import type { Canon, CanonEntry, SceneAction } from '../../material/index.js';
import { Noun } from '../../writing/noun.js';
import { shortName } from '../../writing/story-words.js';
import { capitalise, sentence, wordsOf } from '../../writing/text.js';
import type { StoryBibleInput } from './story-bible.contract.js';

/** Collects what is true in this story, orders what happens, and names what cannot both be so. */
export function writeBible({ concept_brief: brief, scenes, world_guide }: StoryBibleInput): Canon {
  const { motif, refrain } = brief.world;
  const last = scenes.at(-1)?.scene_number ?? 1;
  return {
    entries: [
      ...brief.cast.map((member, at) =>
        entry('PERSON', at, 'person', member.name, `${member.name} (${member.pronouns}) is ${member.description}`, {
          since: firstWith(scenes, ({ primary_characters }) => primary_characters.includes(member.name)),
        }),
      ),
      ...usedPlaces(scenes).map((place, at) =>
        entry('PLACE', at, 'place', place, detailOf(place, brief.world.places), {
          since: firstWith(scenes, ({ location }) => location === place),
        }),
      ),
      entry('OBJECT', 0, 'object', new Noun(motif).definite, `It is ${motif}, and the same in every scene`, {
        since: firstWith(scenes, (scene) => mentions(scene, new Noun(motif).bare)),
      }),
      ...world_guide.rules.map((rule, at) => entry('RULE', at, 'rule', `Rule ${String(at + 1)}`, rule, { since: 1 })),
      entry('SENTENCE', 0, 'sentence', refrain, `It is heard at the end, word for word: “${refrain}”`, { since: last }),
    ],
    timeline: scenes.map(({ scene_number, time_of_day, goal }) => ({
      scene_number,
      when: capitalise(time_of_day.toLowerCase()),
      what: sentence(goal),
    })),
    contradictions: contradictionsIn(brief, scenes),
  };
}

function entry(
  prefix: string,
  at: number,
  kind: CanonEntry['kind'],
  name: string,
  statement: string,
  { since }: { readonly since: number },
): CanonEntry {
  return { id: `${prefix}_${String(at + 1)}`, kind, name, statement: sentence(statement), since_scene: since };
}

function usedPlaces(scenes: readonly SceneAction[]): string[] {
  return [...new Set(scenes.map(({ location }) => location))];
}

function detailOf(place: string, places: readonly { name: string; detail: string }[]): string {
  return places.find(({ name }) => name === place)?.detail ?? `A scene is set at ${place}`;
}

function firstWith(scenes: readonly SceneAction[], is: (scene: SceneAction) => boolean): number {
  return scenes.find(is)?.scene_number ?? 1;
}

function mentions({ beats, visual_hook }: SceneAction, words: string): boolean {
  return [visual_hook, ...beats].some((line) => line.toLowerCase().includes(words.toLowerCase()));
}

/** People who are in a scene and unknown, and people who are known and in none. */
function contradictionsIn(
  { cast, background_characters }: StoryBibleInput['concept_brief'],
  scenes: readonly SceneAction[],
) {
  const known = new Set([...cast.map(({ name }) => name), ...background_characters]);
  const present = new Set(scenes.flatMap(({ primary_characters }) => primary_characters));
  const spoken = new Set(scenes.flatMap(({ beats }) => beats.flatMap(wordsOf)));
  return [
    ...[...present].filter((name) => !known.has(name)).map((name) => `${name} is in a scene and in no concept.`),
    ...cast
      .filter((member) => !present.has(member.name) && !wordsOf(shortName(member)).some((word) => spoken.has(word)))
      .map(({ name }) => `${name} is in the concept and in no scene.`),
  ];
}
