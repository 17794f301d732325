import type { LeftOut, RemoteArtifact } from '#agents';
import type { ModelUsage } from '#integrations';
import type { Task } from '../domain/task.js';
import type { Workflow } from '../domain/workflow.js';
import type { StoredExclusion, StoredRemoteArtifact } from './task.codec.js';
import type { StoredUsage } from './usage.codec.js';

export interface BreakerOptions {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** How long it is open the first time; twice as long each time it opens again at once. */
  readonly openMs: number;
}

/** Where nobody says otherwise. */
export const BREAKER: BreakerOptions = { failures: 5, openMs: 30_000 };

/** How a task was left to an agent elsewhere. Times are ms since the epoch. */
export interface Entrusted {
  /** What the agent answered when it accepted the work; absent when it has not answered at all. */
  readonly receipt?: string | undefined;
  readonly begun: number;
  /** When the attempt is over. */
  readonly deadline: number;
}

/** What follows from a failed attempt. */
export interface Aftermath {
  /** Before the next attempt, ms; undefined when this was the last. */
  readonly waitMs: number | undefined;
  /** Whether it says something about the agent, and counts for its breaker. */
  readonly isItsFault: boolean;
  /** Whether another agent shall have the task, if there is one. */
  readonly reroute: boolean;
  /** In all attempts and between them, the wait before the next one included, ms. */
  readonly spentMs?: number;
  /** Whether a person is asked when this was the last. */
  readonly asks: boolean;
  /** The agent has said so itself; a failure to hear it gives way to what it has reported. */
  readonly isItsWord?: boolean | undefined;
  /** Of a language model, all the same. */
  readonly usage?: ModelUsage | undefined;
}

/** Which claim speaks: the workflow it holds, and the epoch that every script compares. */
export interface Claim {
  readonly workflow: Workflow;
  readonly epoch: string;
}

export interface AttemptRef {
  readonly taskId: string;
  readonly capability: string;
  readonly agentId: string;
  readonly attempt: number;
}

/** A running task that is to be taken away from its agent: one attempt, or the one that ran when the mark was set. */
export interface TaskToTake extends Omit<AttemptRef, 'attempt'> {
  readonly workflowId: string;
  readonly attempt?: number | undefined;
  readonly mark?: string | undefined;
}

/** What an agent is to be told that nobody wants any more, as lib/call-off.lua writes it. */
export interface StoredCallOff {
  readonly workflow_id: string;
  readonly task_id: string;
  readonly capability: string;
  readonly agent_id: string;
  readonly attempt: number;
  /** Whether the agent had it without a worker, and so its slot as well. */
  readonly entrusted: boolean;
  readonly receipt?: string | undefined;
  /** Ms since the epoch. */
  readonly since: number;
}

/** What a running task holds an agent's slot with. */
export function slotToken(workflowId: string, taskId: string): string {
  return `${workflowId}/${taskId}`;
}

/**
 * How a task stands among those that wait for a slot: begin-task writes it, by project, then by priority and by the time
 * since the task was first wanted.
 */
export function waiterEntry({ id, projectId, priority }: Workflow, task: Pick<Task, 'id' | 'createdAt'>): string {
  const rank = `${String(10 - priority).padStart(2, '0')}${String(task.createdAt.getTime()).padStart(13, '0')}`;
  return `${projectId}|${rank}|${slotToken(id, task.id)}`;
}

/** What an attempt has used as the scripts take it. */
export function usageText(usage: ModelUsage | undefined): string {
  if (!usage) return '';
  const { model, promptTokens, completionTokens, costUsd } = usage;
  return JSON.stringify({
    model,
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    cost_usd: costUsd,
  } satisfies StoredUsage);
}

/** Those who were left out as the scripts take them: one argument, or none. */
export function leftOutText(leftOut: readonly LeftOut[]): string[] {
  const excluded = leftOut.map(({ agentId, reason }): StoredExclusion => ({ agent_id: agentId, reason }));
  return excluded.length === 0 ? [] : [JSON.stringify(excluded)];
}

/** What an agent elsewhere has put somewhere, as the scripts take it. */
export function artifactsText(artifacts: readonly RemoteArtifact[] = []): string {
  const stored = artifacts.map(({ kind, url, mediaType, checksum }): StoredRemoteArtifact => ({
    kind,
    url,
    media_type: mediaType,
    checksum,
  }));
  return stored.length === 0 ? '' : JSON.stringify(stored);
}

/** A finished attempt as the agent's history keeps it. Times are ms since the epoch. */
export function historyEntry(
  workflowId: string,
  { taskId, capability, attempt }: AttemptRef,
  status: 'completed' | 'failed',
  at: Date,
  durationMs: number,
  qualityScore?: number,
): string {
  return JSON.stringify({
    task_id: taskId,
    workflow_id: workflowId,
    task_type: capability,
    status,
    attempt,
    started_at: at.getTime() - durationMs,
    completed_at: at.getTime(),
    quality_score: qualityScore,
  });
}
