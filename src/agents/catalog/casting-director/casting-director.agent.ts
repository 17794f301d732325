import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleProfiles } from '../../material/example-story.js';
import { castingChoiceSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { castingDirectorInputSchema } from './casting-director.contract.js';
import { cast } from './casting-director.offline.js';

/** Says who should play whom, and against whom it has to hold. */
export const castingDirector = defineDeskAgent({
  capability: 'casting_director',
  title: 'Casting Director',
  department: 'Character',
  agentType: 'character',
  document: 'casting',
  input: castingDirectorInputSchema,
  schema: z.array(castingChoiceSchema).min(1),
  offline: cast,
  findings: (choices, { people }) => [
    ...eachOnce(
      choices.map(({ character }) => character),
      people.map(({ name }) => name),
      'casting choice',
    ),
    {
      fault: new Set(choices.map(({ archetype }) => archetype)).size < choices.length,
      costs: 12,
      say: 'Two people are cast as the same archetype',
    },
  ],
  example: {
    people: exampleProfiles.map(({ name, role, age, occupation, motivation, relationships }) => ({
      name,
      role,
      age,
      occupation,
      motivation,
      relationships,
    })),
  },
});
