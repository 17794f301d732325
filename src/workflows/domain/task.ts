import type { LeftOut, RemoteArtifact } from '#agents';
import { canonicalJson } from '#kernel/canonical-json.js';
import { shortHash } from '#kernel/hash.js';
import { TASK_SKIPPED, type Failure } from './failure.js';
import type { Usage } from './usage.js';
import type { Waiting } from './workflow.js';

export const TASK_STATUSES = ['pending', 'running', 'completed', 'failed', 'cancelled'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** A failed attempt with another one to come goes back to pending; anything may be cancelled. */
const EDGES: Readonly<Record<TaskStatus, readonly TaskStatus[]>> = {
  /** Failed without another attempt: a person has decided to leave it out. */
  pending: ['running', 'failed', 'cancelled'],
  running: ['completed', 'failed', 'pending', 'cancelled'],
  completed: ['cancelled'],
  failed: ['pending', 'cancelled'],
  // Its workflow failed, and somebody drives it again.
  cancelled: ['pending'],
};

export function canTaskBecome(from: TaskStatus, to: TaskStatus): boolean {
  return EDGES[from].includes(to);
}

/** What never changes about a task once it exists. */
export interface TaskDefinition {
  readonly state: string;
  readonly capability: string;
  readonly item?: string | undefined;
  readonly revision: number;
  /** Ids of the tasks whose results its input was made of. */
  readonly dependencies: readonly string[];
}

/** Who might have had a task, and how they stood. */
export interface RoutingCandidate {
  readonly agentId: string;
  /** 0-100; of recent success, free slots and latency. */
  readonly score: number;
  /** Whether it could be taken, and what stood against it: its slots, its breaker, somebody who tries the breaker. */
  readonly state: 'free' | 'full' | 'open' | 'probing' | 'probe';
  readonly freeSlots: number;
  /** Mean of its recent attempts, ms; unknown before the first. */
  readonly latencyMs?: number | undefined;
  /** 0-1, mean of its recent attempts. */
  readonly success: number;
}

/** Why a task went where it went. */
export interface Routing {
  /** Nobody, while it waits. */
  readonly agentId?: string | undefined;
  readonly reason:
    'only_one' | 'only_one_free' | 'best_score' | 'equal_scores' | 'probe' | 'chosen_by_person' | 'nobody';
  readonly candidates: readonly RoutingCandidate[];
  /** Those who have the capability too, and why they could not be given the task; absent when there is nobody. */
  readonly excluded?: readonly LeftOut[] | undefined;
}

/** One piece of work given to an agent. */
export interface Task extends TaskDefinition {
  readonly id: string;
  readonly workflowId: string;
  /** Position in the order of creation, from 1. */
  readonly number: number;
  readonly status: TaskStatus;
  readonly agentId?: string | undefined;
  /** Attempts begun. */
  readonly attempts: number;
  readonly retries: number;
  readonly createdAt: Date;
  readonly startedAt?: Date | undefined;
  readonly endedAt?: Date | undefined;
  readonly qualityScore?: number | undefined;
  readonly qualityIssues: readonly string[];
  readonly waiting?: Waiting | undefined;
  readonly failure?: Failure | undefined;
  /** Of all its attempts. */
  readonly usage?: Usage | undefined;
  /** Of its latest attempt, or of the latest look for somebody. */
  readonly routing?: Routing | undefined;
  /** Name of what it asks of its agent beside the capability. */
  readonly demands?: string | undefined;
  /** What its agent has put somewhere else, as it says. */
  readonly artifacts?: readonly RemoteArtifact[] | undefined;
}

/** Whether a retry of its failed workflow has it tried again: not what a person has decided to leave out. */
export function runsAgain({ status, failure }: Pick<Task, 'status' | 'failure'>): boolean {
  return status === 'cancelled' || (status === 'failed' && failure?.type !== TASK_SKIPPED);
}

/**
 * The logical id: `<state>/<capability>/<item>#<revision>-<hash of the input>`. It names what is done and not when or by
 * whom, so the same work is found again after a crash, a fork or a re-plan. `|` separates fields in the store.
 */
export function taskId(task: Omit<TaskDefinition, 'dependencies'>, input: unknown): string {
  const item = (task.item ?? 'all').replace(/[|/#\s]+/g, '_');
  return `${task.state}/${task.capability}/${item}#${String(task.revision)}-${shortHash(canonicalJson(input))}`;
}

/**
 * An order in which every task comes after those it depends on; tasks that are free keep their order.
 * @returns undefined when the dependencies form a cycle
 */
export function inDependencyOrder<T extends { readonly id: string; readonly dependencies: readonly string[] }>(
  tasks: readonly T[],
): T[] | undefined {
  const left = new Map(tasks.map((task) => [task.id, task]));
  const ordered: T[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter((task) => task.dependencies.every((id) => !left.has(id)));
    if (free.length === 0) return undefined;
    for (const task of free) {
      left.delete(task.id);
      ordered.push(task);
    }
  }
  return ordered;
}

/** The tasks that may begin: pending, with every dependency completed. */
export function readyTasks<T extends Pick<Task, 'id' | 'status' | 'dependencies'>>(tasks: readonly T[]): T[] {
  const completed = new Set(tasks.filter((task) => task.status === 'completed').map((task) => task.id));
  return tasks.filter((task) => task.status === 'pending' && task.dependencies.every((id) => completed.has(id)));
}
