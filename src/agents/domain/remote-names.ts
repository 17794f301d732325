import type { AgentProtocol } from './agent.js';
import { capabilityMeant } from './capability-aliases.js';

type Names = Readonly<Record<string, string>>;

/** What agents call a capability in their own protocol, by the field in which they say so. */
const FIELDS = { tools: 'mcp', skills: 'a2a' } as const satisfies Record<string, AgentProtocol>;

export interface NamedCapabilities {
  readonly protocol: AgentProtocol;
  /** As the agent writes them. */
  readonly capabilities: readonly string[];
  readonly tools?: Names | undefined;
  readonly skills?: Names | undefined;
}

/** What is wrong with the names an agent registers. */
export function objectionsToNames(agent: NamedCapabilities): { path: string; message: string }[] {
  const known = new Set(agent.capabilities.map(capabilityMeant));
  return Object.entries(FIELDS).flatMap(([field, protocol]) => {
    const names = agent[field as keyof typeof FIELDS];
    if (names === undefined) return [];
    if (agent.protocol !== protocol) return [{ path: field, message: `is for agents with the protocol ${protocol}` }];
    return Object.keys(names)
      .filter((capability) => !known.has(capabilityMeant(capability)))
      .map((capability) => ({ path: `${field}.${capability}`, message: 'is none of its capabilities' }));
  });
}

/** By capability, where the name is another one; an agent that registers under an alias is asked by the alias. */
export function remoteNamesOf({ protocol, capabilities, tools, skills }: NamedCapabilities): Names | undefined {
  if (protocol !== 'mcp' && protocol !== 'a2a') return undefined;
  const named = Object.entries(tools ?? skills ?? {});
  const words = [...capabilities.map((word): [string, string] => [word, word]), ...named];
  const names = words.map(([word, name]): [string, string] => [capabilityMeant(word), name]);
  const other = [...new Map(names)].filter(([capability, name]) => capability !== name);
  return other.length === 0 ? undefined : Object.fromEntries(other);
}

/** What an agent calls a capability. */
export function remoteNameOf(
  { remoteNames = {} }: { readonly remoteNames?: Names | undefined },
  capability: string,
): string {
  return Object.hasOwn(remoteNames, capability) ? (remoteNames[capability] ?? capability) : capability;
}
