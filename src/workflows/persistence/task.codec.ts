import { z } from 'zod';
import type { LeftOutReason, RemoteArtifact } from '#agents';
import { StoredRecordUnreadable } from '#platform/redis/store.errors.js';
import { usageFromText } from './usage.codec.js';
import type { Failure } from '../domain/failure.js';
import { TASK_STATUSES, type Routing, type RoutingCandidate, type Task } from '../domain/task.js';
import type { Waiting } from '../domain/workflow.js';

const definition = z.object({
  state: z.string(),
  capability: z.string(),
  item: z.string().optional(),
  revision: z.number(),
  dependencies: z.array(z.string()).default([]),
});

const fields = z.object({
  n: z.coerce.number(),
  status: z.enum(TASK_STATUSES),
  agent: z.string().optional(),
  attempt: z.coerce.number().default(0),
  retries: z.coerce.number().default(0),
  created: z.coerce.number(),
  started: z.coerce.number().optional(),
  ended: z.coerce.number().optional(),
  quality: z.string().default('{}'),
  waiting: z.string().optional(),
  failure: z.string().optional(),
  routing: z.string().optional(),
  usage: z.string().optional(),
  demands: z.string().optional(),
  artifacts: z.string().optional(),
});

/** As lib/routing.lua writes it; an empty list of its JSON is an object. */
interface StoredRouting {
  readonly agent_id?: string;
  readonly reason: Routing['reason'];
  readonly candidates: readonly StoredCandidate[] | Record<string, never>;
  readonly excluded?: readonly StoredExclusion[];
}

export interface StoredExclusion {
  readonly agent_id: string;
  readonly reason: LeftOutReason;
}

export interface StoredRemoteArtifact {
  readonly kind: string;
  readonly url: string;
  readonly media_type?: string | undefined;
  readonly checksum?: string | undefined;
}

interface StoredCandidate {
  readonly agent_id: string;
  readonly state: RoutingCandidate['state'];
  readonly score: number;
  readonly free_slots: number;
  readonly latency_ms?: number;
  readonly success: number;
}

/** The tasks of one workflow from its hash: `<id>` holds what never changes, `<id>|<field>` the rest. */
export function tasksFromHash(key: string, workflowId: string, hash: Readonly<Record<string, string>>): Task[] {
  const parts = new Map<string, Record<string, string>>();
  const definitions = new Map<string, string>();
  for (const [field, value] of Object.entries(hash)) {
    const bar = field.lastIndexOf('|');
    if (bar < 0) definitions.set(field, value);
    else {
      const id = field.slice(0, bar);
      const part = parts.get(id) ?? {};
      part[field.slice(bar + 1)] = value;
      parts.set(id, part);
    }
  }
  const tasks = [...definitions].map(([id, text]) => taskOf(key, workflowId, id, text, parts.get(id) ?? {}));
  return tasks.sort((a, b) => a.number - b.number);
}

function taskOf(key: string, workflowId: string, id: string, text: string, part: Record<string, string>): Task {
  const read = fields.safeParse(part);
  const defined = definition.safeParse(JSON.parse(text));
  if (!read.success || !defined.success) throw new StoredRecordUnreadable(`${key} ${id}`, 'a field is missing');
  const { data } = read;
  const quality = JSON.parse(data.quality) as { score?: number; issues?: string[] };
  const over = data.status === 'completed' || data.status === 'cancelled';
  return {
    ...defined.data,
    id,
    workflowId,
    number: data.n,
    status: data.status,
    agentId: data.agent,
    attempts: data.attempt,
    retries: data.retries,
    createdAt: new Date(data.created),
    startedAt: dateOf(data.started),
    endedAt: dateOf(data.ended),
    qualityScore: quality.score,
    qualityIssues: quality.issues ?? [],
    waiting: data.waiting ? (JSON.parse(data.waiting) as Waiting) : undefined,
    usage: usageFromText(data.usage),
    demands: data.demands,
    artifacts: data.artifacts === undefined ? undefined : artifactsOf(data.artifacts),
    routing: data.routing === undefined ? undefined : routingOf(JSON.parse(data.routing) as StoredRouting),
    failure: data.failure && !over ? (JSON.parse(data.failure) as Failure) : undefined,
  };
}

function routingOf({ agent_id: agentId, reason, candidates, excluded }: StoredRouting): Routing {
  const listed = Array.isArray(candidates) ? (candidates as readonly StoredCandidate[]) : [];
  return {
    agentId,
    reason,
    candidates: listed.map((candidate) => ({
      agentId: candidate.agent_id,
      state: candidate.state,
      score: candidate.score,
      freeSlots: candidate.free_slots,
      latencyMs: candidate.latency_ms,
      success: candidate.success,
    })),
    excluded: excluded?.map((one) => ({ agentId: one.agent_id, reason: one.reason })),
  };
}

function artifactsOf(text: string): RemoteArtifact[] {
  const stored = JSON.parse(text) as StoredRemoteArtifact[];
  return stored.map(({ kind, url, media_type: mediaType, checksum }) => ({ kind, url, mediaType, checksum }));
}

function dateOf(ms: number | undefined): Date | undefined {
  return ms === undefined ? undefined : new Date(ms);
}
