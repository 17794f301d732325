import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleScenes } from '../../material/example-story.js';
import { playedDialogueSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { dialogueWriterInputSchema } from './dialogue-writer.contract.js';
import { playLines } from './dialogue-writer.offline.js';

/** Says of every line what it is for, and of a few how they are said. */
export const dialogueWriter = defineDeskAgent({
  capability: 'dialogue_writer',
  title: 'Dialogue Writer',
  department: 'Story',
  agentType: 'story',
  document: 'dialogue',
  input: dialogueWriterInputSchema,
  schema: z.array(playedDialogueSchema).min(1),
  offline: playLines,
  findings: (dialogue, { scenes }) => [
    ...eachOnce(
      dialogue.map(({ scene_number }) => scene_number),
      scenes.map(({ scene_number }) => scene_number),
      'dialogue',
    ),
    ...dialogue.flatMap(({ scene_number, lines }) => {
      const present = scenes.find((scene) => scene.scene_number === scene_number)?.primary_characters ?? [];
      return lines
        .filter(({ speaker }) => !present.includes(speaker))
        .map(({ speaker }) => ({
          fault: true,
          costs: 15,
          say: `${speaker} speaks in scene ${String(scene_number)} without being there`,
        }));
    }),
  ],
  example: {
    scenes: exampleScenes.map(({ scene_number, primary_characters, dialogue }) => ({
      scene_number,
      primary_characters,
      dialogue,
    })),
    arc_map: [{ character: 'Irena Volkov', steps: [{ scene_number: 1, stands: 'the comfort of a familiar noise' }] }],
    voices: [{ character: 'Irena Volkov', habits: ['careful'] }],
    motif: 'the small box',
  },
});
