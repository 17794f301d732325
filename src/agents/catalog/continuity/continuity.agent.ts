import { defineDeskAgent } from '../../define-desk-agent.js';
import { continuityReportSchema } from '../../material/index.js';
import { continuityInputSchema } from './continuity.contract.js';
import { compare } from './continuity.offline.js';

/** Looks at the end of every state whether the work still agrees with what is true in the story. */
export const continuity = defineDeskAgent({
  capability: 'continuity',
  title: 'Continuity',
  department: 'Planning',
  agentType: 'visual',
  document: 'continuity',
  input: continuityInputSchema,
  schema: continuityReportSchema,
  offline: compare,
  /** Judges the report and not the work: a fault that is named is a good find. */
  findings: ({ held, issues }, { pieces }) => {
    const known = new Set(pieces.map(({ where }) => where));
    const placeless = [...held.flatMap(({ seen_in }) => seen_in), ...issues.map(({ where }) => where)].filter(
      (where) => !known.has(where),
    );
    return placeless.map((where) => ({ fault: true, costs: 20, say: `${where} is no piece of this work` }));
  },
  example: {
    canon: [
      {
        id: 'PERSON_1',
        kind: 'person',
        name: 'Irena Volkov',
        statement: 'Irena Volkov (she/her) is a lighthouse keeper.',
        since_scene: 1,
      },
      {
        id: 'OBJECT_1',
        kind: 'object',
        name: 'the small box',
        statement: 'It is a small box with no lid, and the same in every scene.',
        since_scene: 1,
      },
    ],
    pieces: [
      { where: 'Scene 1', people: ['Irena Volkov'], says: 'The small box stands on the sill. Irena turns it round.' },
    ],
  },
});
