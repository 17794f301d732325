import { EndpointGuard, type ResolveName } from '#platform/outbound/endpoint-guard.js';
import type { EndpointRules } from '#platform/outbound/endpoint-policy.js';
import { AgentEndpointRefused } from '../../src/agents/remote/endpoint/endpoint.errors.js';
import { AGENT_RULE_NAMES } from '../../src/agents/remote/endpoint/agent-endpoint-guard.js';
import { GuardedFetch } from '../../src/agents/remote/endpoint/guarded-fetch.js';

export const MIB = 1_048_576;

/** As in development: this machine may be called, other private networks may not. */
export const DEVELOPMENT: EndpointRules = {
  allowed: [],
  denied: [],
  privateNetworks: [],
  loopbackAllowed: true,
  names: AGENT_RULE_NAMES,
};

export interface CallOptions {
  readonly rules?: Partial<EndpointRules>;
  readonly resolve?: ResolveName;
  readonly tokens?: Readonly<Record<string, string>>;
  readonly maxResponseBytes?: number;
}

/** The way out of the service, with an answer of 1 MiB at most. */
export function guardedFetch({ rules, resolve, tokens = {}, maxResponseBytes = MIB }: CallOptions = {}): GuardedFetch {
  const guard = new EndpointGuard(
    { ...DEVELOPMENT, ...rules },
    (host, reason) => new AgentEndpointRefused(host, reason),
    resolve,
  );
  return new GuardedFetch({ guard, maxResponseBytes, timeoutMs: 5_000, tokens });
}
