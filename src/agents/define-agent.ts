import type { z } from 'zod';
import type { MediaStudio, ThoughtRequest } from '#integrations';
import type { RetryPolicy } from '#kernel/retry-policy.js';
import type { AgentConstraints } from './domain/agent-constraints.js';
import type { AgentType } from './domain/agent-type.js';

export { AGENT_TYPES, type AgentType } from './domain/agent-type.js';

/** An agent's own judgement of its work. */
export interface Quality {
  /** 0-100. */
  readonly score: number;
  /** What is wrong, in words the same agent can act on when it is asked to revise. Empty when nothing is. */
  readonly issues: readonly string[];
}

/** What the reviewer of an earlier revision asked for. */
export interface RevisionRequest {
  /** 0 for the first version, then 1, 2 ... */
  readonly revision: number;
  /** Notes of the quality gate or of a person; empty for the first version. */
  readonly feedback: readonly string[];
}

/** A thought as an agent puts it: the runner adds capability, seed and signal, and renders the prompt file. */
export type AgentThought<T> = Pick<ThoughtRequest<T>, 'output' | 'offline'>;

/** Everything an agent can reach while it works. */
export interface AgentTools {
  /** Thinks with the language model, about the prompt file rendered with the agent's input and revision. */
  think<T>(thought: AgentThought<T>): Promise<T>;
  readonly studio: MediaStudio;
  /** Derived from the workflow's seed and the logical task id; a revision has another seed than the version before. */
  readonly seed: string;
  readonly revision: RevisionRequest;
  /** Aborted when the attempt times out or the workflow is cancelled. */
  readonly signal: AbortSignal;
}

/** A built-in agent: data and pure functions, no dependency of its own. */
export interface AgentSpec<I = unknown, O = unknown> {
  /** Unique, snake_case; also the id under which it is registered and the capability it offers. */
  readonly capability: string;
  readonly title: string;
  /** The roster's department, e.g. `Story`. */
  readonly department: string;
  readonly agentType: AgentType;
  readonly version: string;
  /** File name of the prompt beside the spec, and its version. */
  readonly prompt: { readonly file: string; readonly version: string };
  readonly input: z.ZodType<I>;
  readonly output: z.ZodType<O>;
  /** Deadline of one attempt, ms. */
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
  readonly maxConcurrentTasks: number;
  /** What is asked of whoever does its tasks, beside the capability. */
  readonly constraints?: AgentConstraints;
  work(input: I, tools: AgentTools): Promise<O>;
  assess(output: O, input: I): Quality;
  readonly example: { readonly input: I; readonly output: O };
}

/** Declares a built-in agent; the types of input and output come from its schemas. */
export function defineAgent<I, O>(spec: AgentSpec<I, O>): AgentSpec<I, O> {
  return spec;
}
