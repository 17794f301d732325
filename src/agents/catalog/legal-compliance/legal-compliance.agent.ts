import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleBrief, exampleScenes } from '../../material/example-story.js';
import { complianceSchema } from '../../material/index.js';
import { legalComplianceInputSchema } from './legal-compliance.contract.js';
import { comply } from './legal-compliance.offline.js';

/** Says under which rating it can be shown, and who has to be asked first. */
export const legalCompliance = defineDeskAgent({
  capability: 'legal_compliance',
  title: 'Legal Compliance',
  department: 'Cross',
  agentType: 'production',
  document: 'compliance',
  input: legalComplianceInputSchema,
  schema: complianceSchema,
  offline: comply,
  findings: ({ checks, clearances }, { title }) => [
    {
      fault: !checks.some(({ rule }) => rule === 'Content rating'),
      costs: 25,
      say: 'Nothing is said about the rating',
    },
    {
      fault: !clearances.some((each) => each.includes(title)),
      costs: 10,
      say: 'Nobody has asked whether the title is free',
    },
  ],
  example: {
    title: exampleBrief.title,
    scenes: exampleScenes.map(({ scene_number, heading, beats, dialogue }) => ({
      scene_number,
      heading,
      beats,
      dialogue,
    })),
    people: exampleBrief.cast.map(({ name }) => name),
    setting: exampleBrief.world.setting,
  },
});
