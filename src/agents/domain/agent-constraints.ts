import { canonicalJson } from '#kernel/canonical-json.js';
import { shortHash } from '#kernel/hash.js';
import type { ResourceRequirements } from './agent.js';
import type { AgentType } from './agent-type.js';

/** What a task may ask of its agent beside the capability. */
export interface AgentConstraints {
  readonly agentType?: AgentType | undefined;
  /** A range of semantic versions, e.g. `^1.2`. */
  readonly version?: string | undefined;
  /** The least that the agent must have declared as its own. */
  readonly resources?: ResourceRequirements | undefined;
}

/** Everything that one task asks; all of it must hold. */
export interface Demands {
  /** Equal demands have equal names: hex digits. */
  readonly name: string;
  readonly all: readonly AgentConstraints[];
}

/** What several have asked for together; undefined when nobody asks for anything. */
export function demandsOf(asked: readonly (AgentConstraints | undefined)[]): Demands | undefined {
  const byText = new Map(asked.map((constraints = {}) => [canonicalJson(constraints), constraints]));
  byText.delete('{}');
  if (byText.size === 0) return undefined;
  return { name: shortHash([...byText.keys()].sort().join()), all: [...byText.values()] };
}
