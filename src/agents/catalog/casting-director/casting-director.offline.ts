import type { SeededRandom } from '#kernel/random.js';
import type { CastingChoice } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import { AGAINST_TYPE, ARCHETYPES } from './archetypes.js';
import type { CastingDirectorInput } from './casting-director.contract.js';

/** Who should play them: by what they want rather than by how they look. */
export function cast({ people }: CastingDirectorInput, random: SeededRandom): CastingChoice[] {
  const taken = new Set<string>();
  return people.map(({ name, role, age, occupation, motivation, relationships }) => {
    const known = ARCHETYPES[role];
    const called = known.filter(
      ({ calls, archetype }) => calls.test(`${motivation} ${occupation}`) && !taken.has(archetype),
    );
    const free = known.filter(({ archetype }) => !taken.has(archetype));
    const { archetype, look_for } = called[0] ?? random.pick(free.length > 0 ? free : known);
    taken.add(archetype);
    const [closest] = relationships;
    return {
      character: name,
      archetype,
      look_for: sentence(`${look_for}, about ${String(age)}; believable as ${occupation}`),
      against_type: random.pick(AGAINST_TYPE),
      chemistry: sentence(
        closest === undefined
          ? `Has to hold a scene alone`
          : `Has to work with ${closest.character}: ${closest.relation}`,
      ),
    };
  });
}
