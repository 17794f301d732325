import { slice, type ConfigOf } from '#platform/config/slice.js';
import { integer, variable } from '#platform/config/variable.js';

export const integrationsSlice = slice('integrations', {
  offlineLatencyMs: variable('OFFLINE_LATENCY_MS', integer({ min: 0, max: 600_000 }), {
    default: '0',
    description: 'How long the offline language model pretends to think about each answer, in ms.',
  }),
});

export type IntegrationsConfig = ConfigOf<typeof integrationsSlice>;
