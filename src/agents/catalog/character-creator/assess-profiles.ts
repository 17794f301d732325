import type { Quality } from '../../define-agent.js';
import type { CharacterProfile } from '../../material/index.js';
import { judged, type Finding } from '../../writing/judged.js';
import type { CharacterCreatorInput, CharacterCreatorOutput } from './character-creator.contract.js';

const TELLING_WORDS = 5;

/** Whether the profiles are of the right people, agree with the concept, and can be told apart by eye and ear. */
export function assessProfiles(
  { character_profiles: profiles, unresolved_references }: CharacterCreatorOutput,
  { concept_brief: brief, focus_character: focus }: CharacterCreatorInput,
): Quality {
  const signatures = profiles.map(({ visual_signature }) => visual_signature);
  const findings: Finding[] = [
    {
      fault: focus !== undefined && (profiles.length !== 1 || profiles[0]?.name !== focus),
      costs: 60,
      say: `The profile is not of ${focus ?? 'anybody'} alone`,
    },
    { fault: focus === undefined && profiles.length < 2, costs: 20, say: 'There are fewer than two profiles' },
    { fault: new Set(signatures).size < signatures.length, costs: 15, say: 'Two characters look alike' },
    ...profiles.flatMap((profile) =>
      findingsOn(
        profile,
        brief.cast.find(({ name }) => name === profile.name),
      ),
    ),
    ...unresolved_references.map((name) => ({
      fault: true,
      costs: 5,
      say: `The scenes name ${name}, whom the concept does not know`,
    })),
  ];
  return judged(94, findings);
}

function findingsOn(
  profile: CharacterProfile,
  member: { role: string; pronouns: string; want: string } | undefined,
): Finding[] {
  return [
    {
      fault: member !== undefined && (member.role !== profile.role || member.pronouns !== profile.pronouns),
      costs: 30,
      say: `${profile.name} has another role or other pronouns than in the concept`,
    },
    {
      fault: member !== undefined && !profile.motivation.includes(member.want),
      costs: 8,
      say: `What ${profile.name} wants is not what the concept says`,
    },
    {
      fault: profile.visual_signature.split(' ').length < TELLING_WORDS,
      costs: 12,
      say: `One could not pick ${profile.name} out of a picture`,
    },
    {
      fault: profile.relationships.some(({ character }) => character === profile.name),
      costs: 10,
      say: `${profile.name} is listed as an acquaintance of themself`,
    },
  ];
}
