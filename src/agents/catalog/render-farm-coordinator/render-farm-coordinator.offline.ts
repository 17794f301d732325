import type { RenderPlan } from '../../material/index.js';
import type { RenderFarmCoordinatorInput } from './render-farm-coordinator.contract.js';

type Frame = RenderFarmCoordinatorInput['frames'][number];

/** The heaviest picture first, each into the lane that has least to do: no lane ends long after the others. */
export function allocate({ frames, days, lanes: count }: RenderFarmCoordinatorInput): RenderPlan {
  const lanes = Array.from({ length: Math.min(count, frames.length) }, (_, at) => ({
    lane: at + 1,
    frames: [] as string[],
    load: 0,
  }));
  const byWeight = [...frames].sort((a, b) => weightOf(b) - weightOf(a) || order(a, frames) - order(b, frames));
  for (const frame of byWeight) {
    const lane = lanes.reduce((least, each) => (each.load < least.load ? each : least));
    lane.frames.push(frame.frame_id);
    lane.load = Math.round((lane.load + weightOf(frame)) * 10) / 10;
  }
  const heaviest = byWeight[0]?.frame_id ?? '';
  const [first] = days;
  return {
    lanes,
    heaviest,
    advice: `Begin with ${heaviest}; the set of the first day is ${first?.location ?? 'free'}, so its pictures are wanted first.`,
  };
}

/** People weigh most: everybody has to look like themself. */
function weightOf({ characters_present, duration_seconds }: Frame): number {
  return 1 + 1.5 * characters_present.length + duration_seconds / 10;
}

function order(frame: Frame, frames: readonly Frame[]): number {
  return frames.indexOf(frame);
}
