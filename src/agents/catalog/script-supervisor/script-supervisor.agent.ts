import { defineDeskAgent } from '../../define-desk-agent.js';
import { scriptCoverageSchema } from '../../material/index.js';
import { scriptSupervisorInputSchema } from './script-supervisor.contract.js';
import { tickOff } from './script-supervisor.offline.js';

/** Looks at the end of every state whether every scene of the script has got its work. */
export const scriptSupervisor = defineDeskAgent({
  capability: 'script_supervisor',
  title: 'Script Supervisor',
  department: 'Cross',
  agentType: 'story',
  document: 'script_coverage',
  input: scriptSupervisorInputSchema,
  schema: scriptCoverageSchema,
  offline: tickOff,
  findings: (coverage, { scenes }) => {
    const bare = coverage.scenes.filter(({ pieces }) => pieces.length === 0).map(({ scene_number }) => scene_number);
    return [
      { fault: coverage.scenes.length !== scenes.length, costs: 30, say: 'The report leaves scenes of the script out' },
      {
        fault: bare.join() !== coverage.uncovered.join(),
        costs: 30,
        say: 'The scenes without work are not those that the report calls uncovered',
      },
    ];
  },
  example: {
    scenes: [{ scene_number: 1, heading: 'INT. LIGHTHOUSE, LAMP ROOM - NIGHT' }],
    pieces: [{ scene_number: 1, piece: 'SCENE_1_SHOT_1' }],
    ending: { refrain: 'Somebody has to be at home.', spoken: 'Is it six? Somebody has to be at home.' },
  },
});
