import { agentsSlice } from './agents/agents.config.js';
import { remoteAgentsSlice } from './agents/remote/remote-agents.config.js';
import { eventsSlice } from './events/events.config.js';
import { integrationsSlice } from './integrations/integrations.config.js';
import { languageModelSlice } from './integrations/language-model.config.js';
import { authSlice } from './platform/auth/auth.config.js';
import { processSlice } from './platform/config/process.config.js';
import type { Slice } from './platform/config/slice.js';
import { httpSlice } from './platform/http/http.config.js';
import { loggingSlice } from './platform/logging/logging.config.js';
import { realtimeSlice } from './platform/realtime/realtime.config.js';
import { workerSlice } from './platform/queue/worker.config.js';
import { eventLogSlice } from './platform/redis/event-log.config.js';
import { redisSlice } from './platform/redis/redis.config.js';
import { limitsSlice } from './workflows/limits.config.js';
import { workflowsSlice } from './workflows/workflows.config.js';

/** Every slice of the configuration, in the order of `.env.example`. A new one is a line here. */
export const configSlices: readonly Slice[] = [
  processSlice,
  httpSlice,
  authSlice,
  redisSlice,
  eventLogSlice,
  loggingSlice,
  realtimeSlice,
  workerSlice,
  workflowsSlice,
  limitsSlice,
  eventsSlice,
  integrationsSlice,
  languageModelSlice,
  agentsSlice,
  remoteAgentsSlice,
];
