import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleFrames } from '../../material/example-story.js';
import { renderPlanSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { renderFarmCoordinatorInputSchema } from './render-farm-coordinator.contract.js';
import { allocate } from './render-farm-coordinator.offline.js';

/** Shares the pictures out among the lanes of the farm. */
export const renderFarmCoordinator = defineDeskAgent({
  capability: 'render_farm_coordinator',
  title: 'Render Farm Coordinator',
  department: 'Infra',
  agentType: 'production',
  document: 'render_plan',
  input: renderFarmCoordinatorInputSchema,
  schema: renderPlanSchema,
  offline: allocate,
  findings: ({ lanes }, input) => [
    ...eachOnce(
      lanes.flatMap(({ frames }) => frames),
      input.frames.map(({ frame_id }) => frame_id),
      'lane',
    ),
    { fault: lanes.length > input.lanes, costs: 20, say: 'The plan wants more lanes than there are' },
  ],
  example: {
    frames: exampleFrames.map(({ frame_id, scene_number, characters_present, duration_seconds }) => ({
      frame_id,
      scene_number,
      characters_present,
      duration_seconds,
    })),
    days: [{ day: 1, location: 'the lamp room', scenes: [1], shots: 3 }],
    lanes: 4,
  },
});
