import type { CharacterArc, CharacterRole } from '../../material/index.js';
import { listed } from '../../writing/text.js';
import type { CharacterArcManagerInput } from './character-arc-manager.contract.js';

/** Where those stand who are not at the centre, from their first scene to their last. */
const STANCES: Readonly<Record<Exclude<CharacterRole, 'protagonist'>, readonly string[]>> = {
  antagonist: [
    'the certainty of the outcome',
    'surprise that anybody argues',
    'the lack of an answer',
    'a change that nobody can date',
  ],
  support: [
    'the safety of the edge',
    'a reluctance that is giving way',
    'the relief of having taken a side',
    'the quiet of whoever stayed',
  ],
};

/** Follows everybody through the scenes they are in, and says where one could lose them. */
export function mapArcs({ people, scenes, emotional_beats: beats }: CharacterArcManagerInput): CharacterArc[] {
  return people.map(({ name, role }) => {
    const own = scenes.filter(({ primary_characters }) => primary_characters.includes(name));
    const steps = own.map(({ scene_number }, at) => ({
      scene_number,
      stands: role === 'protagonist' ? spread(beats, at, own.length) : spread(STANCES[role], at, own.length),
    }));
    return {
      character: name,
      steps,
      drift: driftOf(
        name,
        own.map(({ scene_number }) => scene_number),
      ),
    };
  });
}

/** The first for the first and the last for the last; what is between is spread evenly. */
function spread(list: readonly string[], at: number, count: number): string {
  const place = count < 2 ? list.length - 1 : Math.round((at * (list.length - 1)) / (count - 1));
  return list[place] ?? 'at rest';
}

function driftOf(name: string, own: readonly number[]): string[] {
  if (own.length === 0) return [`${name} is in no scene; whatever changes has to be heard of.`];
  const away = own.flatMap((scene, at) => {
    const next = own[at + 1] ?? scene + 1;
    return Array.from({ length: next - scene - 1 }, (_, gap) => scene + 1 + gap);
  });
  const gap = `${name} is away in ${away.length === 1 ? 'scene' : 'scenes'} ${listed(away.map(String))}; whoever comes back must look it.`;
  const single = `${name} has scene ${String(own[0] ?? 1)} alone to change in.`;
  return [...(away.length > 0 ? [gap] : []), ...(own.length === 1 ? [single] : [])];
}
