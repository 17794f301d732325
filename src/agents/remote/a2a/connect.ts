import type { AgentCard } from '@a2a-js/sdk';
import {
  ClientFactory,
  DefaultAgentCardResolver,
  JsonRpcTransportFactory,
  RestTransportFactory,
  type Client,
} from '@a2a-js/sdk/client';
import type { GuardedFetch } from '../endpoint/guarded-fetch.js';
import { sdkFetch } from '../endpoint/sdk-fetch.js';

export interface A2aConnection {
  readonly card: AgentCard;
  readonly client: Client;
}

/** Agents of 0.3 are as welcome as those of 1.0: which one it is stands on its card. */
const LEGACY_COMPAT = { enabled: true };

/**
 * Reads an agent's card and takes the binding and the version that the card offers.
 * @param endpointUrl of the card itself, or of the folder that has `.well-known/agent-card.json`
 */
export async function connect(
  endpointUrl: string,
  { guarded, now, signal }: { readonly guarded: GuardedFetch; readonly now: () => Date; readonly signal: AbortSignal },
): Promise<A2aConnection> {
  const fetchImpl = sdkFetch((address, init) => guarded.fetch(address, { ...init, signal }), now);
  const options = { fetchImpl, legacyCompat: LEGACY_COMPAT };
  const resolver = new DefaultAgentCardResolver(options);
  const card = await (endpointUrl.endsWith('.json')
    ? resolver.resolve(endpointUrl, '')
    : resolver.resolve(endpointUrl));
  const transports = [new JsonRpcTransportFactory(options), new RestTransportFactory(options)];
  return { card, client: await new ClientFactory({ transports }).createFromAgentCard(card) };
}
