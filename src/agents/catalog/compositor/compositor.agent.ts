import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { compositeSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { compositorInputSchema } from './compositor.contract.js';
import { composite } from './compositor.offline.js';

/** Makes one picture of plates, effects and grain. */
export const compositor = defineDeskAgent({
  capability: 'compositor',
  title: 'Compositor',
  department: 'Editing',
  agentType: 'visual',
  document: 'composites',
  input: compositorInputSchema,
  schema: z.array(compositeSchema).min(1),
  offline: composite,
  findings: (composites, { segments, effects }) => [
    ...eachOnce(
      composites.map(({ segment_id }) => segment_id),
      segments.map(({ segment_id }) => segment_id),
      'composite',
    ),
    ...eachOnce(
      composites.flatMap((each) => each.effects),
      effects.map(({ effect_id }) => effect_id),
      'composite',
    ),
  ],
  example: {
    segments: [{ segment_id: 'SEGMENT_1', associated_frames: ['SCENE_1_SHOT_1'], duration_seconds: 3 }],
    effects: [
      {
        effect_id: 'FX_1',
        segment_id: 'SEGMENT_1',
        kind: 'light',
        description: 'The light that no lamp could give.',
        layers: ['plate', 'glow', 'light on faces'],
      },
    ],
    look: 'underlit, with too much room above every head; patient',
  },
});
