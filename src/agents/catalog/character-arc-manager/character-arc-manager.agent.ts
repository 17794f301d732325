import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleArc, exampleProfiles, exampleScenes } from '../../material/example-story.js';
import { characterArcSchema, outlineOf } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { characterArcManagerInputSchema } from './character-arc-manager.contract.js';
import { mapArcs } from './character-arc-manager.offline.js';

/** Knows where everybody stands in every scene. */
export const characterArcManager = defineDeskAgent({
  capability: 'character_arc_manager',
  title: 'Character Arc Manager',
  department: 'Character',
  agentType: 'character',
  document: 'arc_map',
  input: characterArcManagerInputSchema,
  schema: z.array(characterArcSchema).min(1),
  offline: mapArcs,
  findings: (arcs, { people, scenes }) => [
    ...eachOnce(
      arcs.map(({ character }) => character),
      people.map(({ name }) => name),
      'arc',
    ),
    ...arcs.map(({ character, steps }) => ({
      fault: scenes.filter(({ primary_characters }) => primary_characters.includes(character)).length !== steps.length,
      costs: 12,
      say: `The arc of ${character} does not follow the scenes ${character} is in`,
    })),
  ],
  example: {
    people: exampleProfiles.map(({ name, role, arc }) => ({ name, role, arc })),
    scenes: exampleScenes.map(outlineOf),
    emotional_beats: exampleArc.emotional_beats,
  },
});
