import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleFrames, exampleScenes } from '../../material/example-story.js';
import { outlineOf, scheduleSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { productionManagerInputSchema } from './production-manager.contract.js';
import { schedule } from './production-manager.offline.js';

/** Decides in which order it is made, and counts what it takes. */
export const productionManager = defineDeskAgent({
  capability: 'production_manager',
  title: 'Production Manager',
  department: 'Planning',
  agentType: 'production',
  document: 'schedule',
  input: productionManagerInputSchema,
  schema: scheduleSchema,
  offline: schedule,
  findings: ({ days, budget }, { scenes }) => {
    const counted = budget.lines.reduce((sum, { units }) => sum + units, 0);
    return [
      ...eachOnce(
        days.flatMap((day) => day.scenes),
        scenes.map(({ scene_number }) => scene_number),
        'day',
      ),
      { fault: Math.abs(counted - budget.units) > 0.1, costs: 25, say: 'The lines of the budget do not add up to it' },
    ];
  },
  example: {
    scenes: exampleScenes.map(outlineOf),
    frames: exampleFrames.map(({ frame_id, scene_number, duration_seconds }) => ({
      frame_id,
      scene_number,
      duration_seconds,
    })),
    props: [{ prop: 'the small box' }],
  },
});
