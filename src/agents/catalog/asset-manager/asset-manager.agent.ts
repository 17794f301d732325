import { defineDeskAgent } from '../../define-desk-agent.js';
import { assetCatalogueSchema } from '../../material/index.js';
import { assetManagerInputSchema } from './asset-manager.contract.js';
import { catalogueAssets } from './asset-manager.offline.js';

/** Keeps the list of everything that was made and can be used again. */
export const assetManager = defineDeskAgent({
  capability: 'asset_manager',
  title: 'Asset Manager',
  department: 'Infra',
  agentType: 'production',
  document: 'asset_catalogue',
  input: assetManagerInputSchema,
  schema: assetCatalogueSchema,
  offline: catalogueAssets,
  findings: ({ assets, unused }, { pictures, segments }) => {
    const known = new Set(assets.map(({ asset }) => asset));
    const made = [...pictures.map(({ frame_id }) => frame_id), ...segments.map(({ segment_id }) => segment_id)];
    return [
      ...made
        .filter((asset) => !known.has(asset))
        .map((asset) => ({ fault: true, costs: 10, say: `${asset} is not in the catalogue` })),
      {
        fault: unused.some((asset) => !known.has(asset)),
        costs: 15,
        say: 'Something is called idle that is not in the catalogue',
      },
    ];
  },
  example: {
    pictures: [{ frame_id: 'SCENE_1_SHOT_1' }],
    segments: [{ segment_id: 'SEGMENT_1', associated_frames: ['SCENE_1_SHOT_1'] }],
    voices: [{ voice_id: 'bojana-dragan@1' }],
    performances: [{ clip_id: 'CLIP_1', voice_id: 'bojana-dragan@1' }],
    sets: [{ location: 'the lamp room', scenes: [1] }],
    props: [{ prop: 'the small box', scenes: [1, 2, 3] }],
  },
});
