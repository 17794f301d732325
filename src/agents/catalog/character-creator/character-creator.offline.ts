import type { SeededRandom } from '#kernel/random.js';
import type { RevisionRequest } from '../../define-agent.js';
import type { CastMember, ConceptBrief, Scene } from '../../material/index.js';
import { pronounsOfName } from '../../writing/lexicon/names.js';
import { readNotes } from '../../writing/notes.js';
import type { CharacterCreatorInput, CharacterCreatorOutput } from './character-creator.contract.js';
import { writeProfile } from './write-profile.js';

const MAX_PROFILES = 4;

/** Writes the profiles without a model: of the one who is asked for, or of the whole cast. */
export function writeProfiles(
  input: CharacterCreatorInput,
  { feedback }: RevisionRequest,
  random: SeededRandom,
): CharacterCreatorOutput {
  const { concept_brief: brief, scene_list: scenes, focus_character: focus } = input;
  const notes = readNotes(feedback);
  const members = focus === undefined ? brief.cast.slice(0, MAX_PROFILES) : [memberFor(focus, brief)];
  return {
    success: true,
    character_profiles: members.map((member) => writeProfile(member, brief, scenes, notes, feedback, random)),
    unresolved_references: unresolved(scenes, brief),
  };
}

/** Whether anything is known of the character. */
export function isKnown(name: string, { concept_brief: brief, scene_list: scenes }: CharacterCreatorInput): boolean {
  const named = [...brief.cast.map((member) => member.name), ...brief.background_characters];
  return [
    ...named,
    ...scenes.flatMap(({ primary_characters, secondary_characters }) => [
      ...primary_characters,
      ...secondary_characters,
    ]),
  ].includes(name);
}

/** Somebody whom only the scenes name is seen from outside. */
function memberFor(name: string, { cast }: ConceptBrief): CastMember {
  const known = cast.find((member) => member.name === name);
  return (
    known ?? {
      name,
      role: 'support',
      pronouns: pronounsOfName(name) ?? 'they/them',
      description: 'somebody who is there when it happens',
      want: 'see how it ends',
      voice: 'sparing; a few words, and none of them wasted',
    }
  );
}

function unresolved(scenes: readonly Scene[], { cast, background_characters }: ConceptBrief): string[] {
  const known = new Set([...cast.map(({ name }) => name), ...background_characters]);
  const named = scenes.flatMap(({ primary_characters, secondary_characters }) => [
    ...primary_characters,
    ...secondary_characters,
  ]);
  return [...new Set(named)].filter((name) => !known.has(name));
}
