import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleArc, exampleBrief } from '../../material/example-story.js';
import { marketingSchema } from '../../material/index.js';
import { marketingAssetInputSchema } from './marketing-asset.contract.js';
import { promote } from './marketing-asset.offline.js';

/** Lets people hear of the film without telling them how it ends. */
export const marketingAsset = defineDeskAgent({
  capability: 'marketing_asset',
  title: 'Marketing Asset',
  department: 'Delivery',
  agentType: 'production',
  document: 'marketing',
  input: marketingAssetInputSchema,
  schema: marketingSchema,
  offline: promote,
  findings: ({ trailer, poster }, { segments }) => [
    ...trailer.map((id) => ({
      fault: !segments.some(({ segment_id }) => segment_id === id),
      costs: 15,
      say: `The trailer shows ${id}, which was never made`,
    })),
    {
      fault: segments.length > 1 && trailer.includes(segments.at(-1)?.segment_id ?? ''),
      costs: 15,
      say: 'The trailer gives the ending away',
    },
    {
      fault: !segments.some(({ frame_id }) => frame_id === poster.frame_id),
      costs: 15,
      say: 'The poster shows a frame that does not exist',
    },
  ],
  example: {
    concept_brief: {
      title: exampleBrief.title,
      logline: exampleBrief.logline,
      genre_tags: exampleBrief.genre_tags,
      tone_keywords: exampleBrief.tone_keywords,
      audience_promise: exampleBrief.audience_promise,
    },
    refrain: exampleBrief.world.refrain,
    setup: exampleArc.setup,
    segments: [
      { segment_id: 'SEGMENT_1', frame_id: 'SCENE_1_SHOT_1', seconds: 5, line: 'I heard you.', hook: true },
      { segment_id: 'SEGMENT_2', frame_id: 'SCENE_1_SHOT_3', seconds: 3, hook: false },
    ],
    edit_timeline: [
      { segment_id: 'SEGMENT_1', in_seconds: 0, out_seconds: 5, transition: 'hard_cut' },
      { segment_id: 'SEGMENT_2', in_seconds: 5, out_seconds: 8, transition: 'fade_out' },
    ],
  },
});
