import semver from 'semver';
import type { Agent, ResourceRequirements } from './agent.js';
import type { AgentConstraints } from './agent-constraints.js';

export type Unmet = 'agent_type' | 'version' | 'resources';

type Declared = Pick<Agent, 'type' | 'version' | 'resourceRequirements'>;

/** A version that leaves out what is zero, as many are written. */
const SHORT_VERSION = /^v?\d+(\.\d+)?$/;

/** The first constraint that an agent does not meet; undefined when it meets all. */
export function firstUnmet(agent: Declared, { agentType, version, resources }: AgentConstraints): Unmet | undefined {
  if (agentType !== undefined && agent.type !== agentType) return 'agent_type';
  if (version !== undefined && !isInRange(agent.version, version)) return 'version';
  return resources === undefined || hasAtLeast(agent.resourceRequirements, resources) ? undefined : 'resources';
}

export function isVersionRange(range: string): boolean {
  return semver.validRange(range) !== null;
}

/** Who does not say its version is in no range but the one that takes every version. */
function isInRange(version: string | undefined, range: string): boolean {
  if (semver.validRange(range) === '*') return true;
  if (version === undefined) return false;
  const exact = SHORT_VERSION.test(version) ? semver.coerce(version) : semver.parse(version);
  return exact !== null && semver.satisfies(exact, range);
}

/** What an agent has not declared it does not have. */
function hasAtLeast(declared: ResourceRequirements = {}, wanted: ResourceRequirements): boolean {
  const names = Object.keys(wanted) as (keyof ResourceRequirements)[];
  return names.every((name) => (declared[name] ?? 0) >= (wanted[name] ?? 0));
}
