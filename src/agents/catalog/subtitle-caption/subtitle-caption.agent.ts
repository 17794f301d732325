import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { captionSchema } from '../../material/index.js';
import { subtitleCaptionInputSchema } from './subtitle-caption.contract.js';
import { caption } from './subtitle-caption.offline.js';

/** Writes under the picture what is said, and what those who cannot hear would miss. */
export const subtitleCaption = defineDeskAgent({
  capability: 'subtitle_caption',
  title: 'Subtitle and Caption',
  department: 'Delivery',
  agentType: 'production',
  document: 'captions',
  input: subtitleCaptionInputSchema,
  schema: z.array(captionSchema),
  offline: caption,
  findings: (captions, { lines, film_ms }) => [
    {
      fault: captions.filter(({ kind }) => kind === 'speech').length !== lines.length,
      costs: 25,
      say: 'Not every line has its caption',
    },
    {
      fault: captions.some(({ start_ms }, at) => start_ms < (captions[at - 1]?.end_ms ?? 0)),
      costs: 20,
      say: 'Two captions overlap',
    },
    { fault: captions.some(({ end_ms }) => end_ms > film_ms), costs: 15, say: 'A caption stands longer than the film' },
  ],
  example: {
    lines: [
      {
        frame_id: 'SCENE_3_SHOT_3',
        speaker: 'Bojana Dragan',
        line: 'Somebody has to be at home.',
        from_ms: 20_000,
        to_ms: 24_000,
      },
    ],
    sound_effects: [{ scene_number: 1, ambience: 'surf at three distances', effects: [] }],
    scenes: [{ scene_number: 1, from_ms: 0 }],
    film_ms: 24_000,
  },
});
