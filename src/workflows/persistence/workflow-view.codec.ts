import type { WorkflowView } from '../domain/workflow.repository.js';
import { decisionFromHash } from './decision.codec.js';
import { hashOf, workflowFromHash } from './workflow.codec.js';

type Hash = Readonly<Record<string, string>>;

/** What is read of a workflow to show it; `timers` are members and scores by turns. */
export interface WorkflowReplies {
  readonly hash: Hash;
  readonly decisions: Hash;
  readonly timers: readonly string[];
  /** JSON by state; absent where nobody asked. */
  readonly results?: Hash | undefined;
}

/** @returns undefined where there is none: an index may outlive its workflow by the moment it takes to remove both */
export function viewFromReplies(
  key: string,
  { hash, decisions, timers, results = {} }: WorkflowReplies,
): WorkflowView | undefined {
  if (hash['id'] === undefined) return undefined;
  const workflow = workflowFromHash(key, hash);
  const { id, decisionIds } = workflow;
  const due = hashOf(timers);
  return {
    workflow,
    seq: Number(hash['seq'] ?? 0),
    decisions: decisionIds.flatMap(
      (each) => decisionFromHash(id, each, decisions, due[`decision:${each}`] ?? null) ?? [],
    ),
    results: Object.fromEntries(
      Object.entries(results).map(([state, text]): [string, unknown] => [state, JSON.parse(text)]),
    ),
  };
}
