import { defineDeskAgent } from '../../define-desk-agent.js';
import { versionLogSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { versionControlInputSchema } from './version-control.contract.js';
import { logVersions } from './version-control.offline.js';

/** Knows which version of what is in the film. */
export const versionControl = defineDeskAgent({
  capability: 'version_control',
  title: 'Version Control',
  department: 'Infra',
  agentType: 'production',
  document: 'version_log',
  input: versionControlInputSchema,
  schema: versionLogSchema,
  offline: logVersions,
  findings: ({ entries, revised }, { pieces }) => [
    ...eachOnce(
      entries.map(({ piece }) => piece),
      pieces.map(({ piece }) => piece),
      'entry',
    ),
    {
      fault: revised.length !== pieces.filter(({ revision }) => revision > 0).length,
      costs: 15,
      say: 'The log does not name what was made more than once',
    },
  ],
  example: { pieces: [{ piece: 'SCENE_1_SHOT_1', revision: 0, fingerprint: '0a1b2c3d4e5f' }] },
});
