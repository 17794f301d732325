import type { AppConfig } from '#platform/config/app-config.js';
import { processSlice } from '#platform/config/process.config.js';
import { remoteAgentsSlice } from '../remote-agents.config.js';
import type { EndpointRules } from './endpoint-policy.js';

/** This machine may be called in development: there everybody's agent runs on it. */
export function endpointRules(config: AppConfig): EndpointRules {
  const { hostsAllowed, hostsDenied, privateNetworks } = config.of(remoteAgentsSlice);
  const loopbackAllowed = config.of(processSlice).environment === 'development';
  return { allowed: hostsAllowed, denied: hostsDenied, privateNetworks, loopbackAllowed };
}
