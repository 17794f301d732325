import { defineDeskAgent } from '../../define-desk-agent.js';
import { gradeSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { colorGraderInputSchema } from './color-grader.contract.js';
import { gradeFilm } from './color-grader.offline.js';

/** Gives the cut film its colours. */
export const colorGrader = defineDeskAgent({
  capability: 'color_grader',
  title: 'Color Grader',
  department: 'Editing',
  agentType: 'visual',
  document: 'grade',
  input: colorGraderInputSchema,
  schema: gradeSchema,
  offline: gradeFilm,
  findings: ({ scenes }, { look_plan }) =>
    eachOnce(
      scenes.map(({ scene_number }) => scene_number),
      look_plan.map(({ scene_number }) => scene_number),
      'grade',
    ),
  example: {
    look_plan: [
      { scene_number: 1, key: 'Low.', contrast: '8:1', temperature_k: 2900, lead_colour: 'bone', note: 'On 24 mm.' },
      {
        scene_number: 2,
        key: 'Grey.',
        contrast: '3:1',
        temperature_k: 7200,
        lead_colour: 'first yellow',
        note: 'On 50 mm.',
      },
    ],
    look: 'underlit; patient',
    saved_colour: 'first yellow',
    film: { duration_seconds: 24 },
  },
});
