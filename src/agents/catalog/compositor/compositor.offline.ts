import type { Composite } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import type { CompositorInput } from './compositor.contract.js';

/** Lays the effects over their segments; a segment without any stays what it was. */
export function composite({ segments, effects, look }: CompositorInput): Composite[] {
  return segments.map(({ segment_id, associated_frames, duration_seconds }) => {
    const own = effects.filter((effect) => effect.segment_id === segment_id);
    const plates = associated_frames.map((frame) => `plate ${frame}`);
    const laid = own.flatMap(({ layers }) => layers.filter((layer) => layer !== 'plate'));
    const grain = `grain: ${look.split(/[;,]/)[0] ?? look}`;
    const said = own.map(({ description }) => description.replace(/\.$/, '')).join('; ');
    return {
      segment_id,
      effects: own.map(({ effect_id }) => effect_id),
      layers: [...plates, ...laid, grain],
      note: sentence(
        own.length === 0
          ? `Nothing is added to ${duration_seconds.toFixed(1)} s; grain alone holds ${associated_frames.join(' and ')} together`
          : `For ${duration_seconds.toFixed(1)} s: ${said}`,
      ),
    };
  });
}
