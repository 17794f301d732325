import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleScenes } from '../../material/example-story.js';
import { effectShotSchema } from '../../material/index.js';
import { vfxSupervisorInputSchema } from './vfx-supervisor.contract.js';
import { planEffects } from './vfx-supervisor.offline.js';

/** Plans what no camera has seen. */
export const vfxSupervisor = defineDeskAgent({
  capability: 'vfx_supervisor',
  title: 'VFX Supervisor',
  department: 'Generation & Editing',
  agentType: 'visual',
  document: 'effects',
  input: vfxSupervisorInputSchema,
  schema: z.array(effectShotSchema),
  offline: planEffects,
  findings: (effects, { segments }) =>
    effects.map(({ effect_id, segment_id }) => ({
      fault: !segments.some((segment) => segment.segment_id === segment_id),
      costs: 15,
      say: `${effect_id} is meant for ${segment_id}, which was never made`,
    })),
  example: {
    segments: [{ segment_id: 'SEGMENT_1', associated_frames: ['SCENE_1_SHOT_1'], scene_number: 1 }],
    scenes: exampleScenes.slice(0, 1).map(({ scene_number, heading, visual_hook, beats }) => ({
      scene_number,
      heading,
      visual_hook,
      beats,
    })),
    makeup: [{ character: 'Irena Volkov', marks: ['one eyebrow cut by an old scar'] }],
    motif: 'the small box',
  },
});
