import type { AppConfig } from '#platform/config/app-config.js';
import { processSlice } from '#platform/config/process.config.js';
import { EndpointGuard } from '#platform/outbound/endpoint-guard.js';
import type { RuleNames } from '#platform/outbound/endpoint-policy.js';
import { remoteAgentsSlice } from '../remote-agents.config.js';
import { AgentEndpointRefused } from './endpoint.errors.js';

export const AGENT_RULE_NAMES: RuleNames = {
  allowed: remoteAgentsSlice.variables.hostsAllowed.name,
  denied: remoteAgentsSlice.variables.hostsDenied.name,
  privateNetworks: remoteAgentsSlice.variables.privateNetworks.name,
};

/** This machine may be called in development: there everybody's agent runs on it. */
export function endpointGuard(config: AppConfig): EndpointGuard {
  const { hostsAllowed, hostsDenied, privateNetworks } = config.of(remoteAgentsSlice);
  const loopbackAllowed = config.of(processSlice).environment === 'development';
  const rules = { allowed: hostsAllowed, denied: hostsDenied, privateNetworks, loopbackAllowed };
  return new EndpointGuard(
    { ...rules, names: AGENT_RULE_NAMES },
    (host, reason) => new AgentEndpointRefused(host, reason),
  );
}
