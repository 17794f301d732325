import { EndpointGuard, type ResolveName } from '../../src/agents/remote/endpoint/endpoint-guard.js';
import type { EndpointRules } from '../../src/agents/remote/endpoint/endpoint-policy.js';
import { GuardedFetch } from '../../src/agents/remote/endpoint/guarded-fetch.js';

export const MIB = 1_048_576;

/** As in development: this machine may be called, other private networks may not. */
export const DEVELOPMENT: EndpointRules = { allowed: [], denied: [], privateNetworks: [], loopbackAllowed: true };

export interface CallOptions {
  readonly rules?: Partial<EndpointRules>;
  readonly resolve?: ResolveName;
  readonly tokens?: Readonly<Record<string, string>>;
  readonly maxResponseBytes?: number;
}

/** The way out of the service, with an answer of 1 MiB at most. */
export function guardedFetch({ rules, resolve, tokens = {}, maxResponseBytes = MIB }: CallOptions = {}): GuardedFetch {
  const guard = new EndpointGuard({ ...DEVELOPMENT, ...rules }, resolve);
  return new GuardedFetch({ guard, maxResponseBytes, timeoutMs: 5_000, tokens });
}
