import { slice, type ConfigOf } from './slice.js';
import { integer, oneOf, text, variable } from './variable.js';

/** What kind of process this is and where it keeps its things. */
export const processSlice = slice('process', {
  environment: variable('NODE_ENV', oneOf(['development', 'test', 'production']), {
    default: 'development',
    description: 'In production nothing is made up: API keys and a real Redis are required.',
  }),
  role: variable('ROLE', oneOf(['all', 'api', 'worker']), {
    default: 'all',
    description: 'api serves requests, worker runs workflows, all serves the API and starts one worker beside it.',
  }),
  dataDir: variable('DATA_DIR', text(), {
    default: '.data',
    description: 'Folder of the development API key and of the private Redis.',
  }),
  shutdownGraceMs: variable('SHUTDOWN_GRACE_MS', integer({ min: 0, max: 600_000 }), {
    default: '10000',
    description: 'How long work under way may go on after SIGTERM before it is aborted, in ms.',
  }),
});

export type ProcessConfig = ConfigOf<typeof processSlice>;
export type Role = ProcessConfig['role'];
