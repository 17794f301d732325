import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleScenes } from '../../material/example-story.js';
import { actionOf, propSchema } from '../../material/index.js';
import { Noun } from '../../writing/noun.js';
import { propsMasterInputSchema } from './props-master.contract.js';
import { listProps } from './props-master.offline.js';

/** Lists everything that is handled, and has it made. */
export const propsMaster = defineDeskAgent({
  capability: 'props_master',
  title: 'Props Master',
  department: 'Visual',
  agentType: 'visual',
  document: 'props',
  input: propsMasterInputSchema,
  schema: z.array(propSchema).min(1),
  offline: listProps,
  findings: (props, { motif, scenes }) => {
    const { bare } = new Noun(motif);
    return [
      { fault: !props.some(({ prop }) => prop.includes(bare)), costs: 25, say: `The list lacks the ${bare}` },
      { fault: new Set(props.map(({ prop }) => prop)).size < props.length, costs: 10, say: 'A prop is listed twice' },
      ...props.map(({ prop, scenes: used }) => ({
        fault: used.some((number) => !scenes.some(({ scene_number }) => scene_number === number)),
        costs: 10,
        say: `${prop} is wanted in a scene that does not exist`,
      })),
    ];
  },
  example: {
    scenes: exampleScenes.map(actionOf),
    motif: 'a small box with no lid',
    palette: [{ name: 'first yellow', hex: '#f5c542', use: 'The small box alone.' }],
  },
});
