import type { AppConfig } from '#platform/config/app-config.js';
import { processSlice } from '#platform/config/process.config.js';
import { EndpointGuard, type ResolveName } from '#platform/outbound/endpoint-guard.js';
import { WebhookEndpointRefused } from './domain/webhook.errors.js';
import { webhooksSlice } from './webhooks.config.js';

const { hostsAllowed, hostsDenied, privateNetworks } = webhooksSlice.variables;

const NAMES = { allowed: hostsAllowed.name, denied: hostsDenied.name, privateNetworks: privateNetworks.name };

/** Where webhooks may lead to. To this machine in development only: there everybody's receiver runs on it. */
export function webhookEndpointGuard(config: AppConfig, resolve?: ResolveName): EndpointGuard {
  const { hostsAllowed: allowed, hostsDenied: denied, privateNetworks: networks } = config.of(webhooksSlice);
  const loopbackAllowed = config.of(processSlice).environment === 'development';
  return new EndpointGuard(
    { allowed, denied, privateNetworks: networks, loopbackAllowed, names: NAMES },
    (host, reason) => new WebhookEndpointRefused(host, reason),
    resolve,
  );
}
