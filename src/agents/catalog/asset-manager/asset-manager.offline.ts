import type { AssetCatalogue } from '../../material/index.js';
import type { AssetManagerInput } from './asset-manager.contract.js';

type Asset = AssetCatalogue['assets'][number];

/** Files everything that can be used again under what it is used in; names what is idle and what is not to be found. */
export function catalogueAssets({
  pictures,
  segments,
  voices,
  performances,
  sets,
  props,
}: AssetManagerInput): AssetCatalogue {
  const scenes = (numbers: readonly number[]) => numbers.map((number) => `scene ${String(number)}`);
  const assets: Asset[] = [
    ...pictures.map(({ frame_id }): Asset => ({
      asset: frame_id,
      kind: 'picture',
      used_in: segments
        .filter(({ associated_frames }) => associated_frames.includes(frame_id))
        .map(({ segment_id }) => segment_id),
    })),
    ...segments.map(({ segment_id }): Asset => ({ asset: segment_id, kind: 'segment', used_in: ['the film'] })),
    ...voices.map(({ voice_id }): Asset => ({
      asset: voice_id,
      kind: 'voice',
      used_in: performances.filter((clip) => clip.voice_id === voice_id).map(({ clip_id }) => clip_id),
    })),
    ...sets.map((set): Asset => ({ asset: set.location, kind: 'set', used_in: scenes(set.scenes) })),
    ...props.map((prop): Asset => ({ asset: prop.prop, kind: 'prop', used_in: scenes(prop.scenes) })),
  ];
  const known = new Set(assets.map(({ asset }) => asset));
  const wanted = [
    ...segments.flatMap(({ associated_frames }) => associated_frames),
    ...performances.map(({ voice_id }) => voice_id),
  ];
  return {
    assets,
    unused: assets.filter(({ used_in }) => used_in.length === 0).map(({ asset }) => asset),
    missing: [...new Set(wanted)].filter((asset) => !known.has(asset)),
  };
}
