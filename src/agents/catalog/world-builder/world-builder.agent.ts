import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleArc, exampleBrief } from '../../material/example-story.js';
import { worldGuideSchema } from '../../material/index.js';
import { worldBuilderInputSchema } from './world-builder.contract.js';
import { buildWorld } from './world-builder.offline.js';

/** Writes down how the place of the story works. */
export const worldBuilder = defineDeskAgent({
  capability: 'world_builder',
  title: 'World Builder',
  department: 'Story',
  agentType: 'story',
  document: 'world_guide',
  input: worldBuilderInputSchema,
  schema: worldGuideSchema,
  offline: buildWorld,
  findings: ({ rules, geography }, { concept_brief: { world } }) => {
    const unmapped = world.places.filter(({ name }) => !geography.some(({ place }) => place === name));
    return [
      ...unmapped.map(({ name }) => ({ fault: true, costs: 8, say: `The guide does not say where ${name} lies` })),
      { fault: new Set(rules).size < rules.length, costs: 15, say: 'Two rules say the same' },
    ];
  },
  example: {
    concept_brief: exampleBrief,
    story_arc: { setup: exampleArc.setup, turns: exampleArc.turns },
    research_notes: {
      period: 'The present, out of season, when the lighthouse belongs to those who stay.',
      facts: [
        { topic: 'The small box', note: 'It is lighter than it looks.', use: 'Let somebody lift it too fast.' },
        { topic: 'The lighthouse', note: 'One stops hearing the surf.', use: 'Let a stranger hear it.' },
      ],
      open_questions: ['Who keeps the logbooks of lights that have been automated.'],
    },
  },
});
