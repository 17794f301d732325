import { z } from 'zod';
import { StoredRecordUnreadable } from '#platform/redis/store.errors.js';
import type { Actor } from '../domain/actor.js';
import type { Failure } from '../domain/failure.js';
import type { ProjectBrief } from '../domain/project-brief.js';
import { WORKFLOW_STATUSES, type Waiting, type Workflow } from '../domain/workflow.js';
import { usageFromText } from './usage.codec.js';
import { workflowParametersSchema } from '../domain/workflow-parameters.js';

const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
const trusted = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);
const date = z.coerce.number().transform((ms) => new Date(ms));

const workflowHash = z
  .object({
    id: z.string(),
    project_id: z.string(),
    type: z.string(),
    version: z.coerce.number(),
    status: z.enum(WORKFLOW_STATUSES),
    held: z.string().default(''),
    priority: z.coerce.number(),
    parameters: json(workflowParametersSchema),
    project: json(trusted<ProjectBrief>()),
    seed: z.string(),
    current_state: z.string(),
    completed_states: json(z.array(z.string())),
    progress: z.coerce.number().default(0),
    created_at: date,
    updated_at: date,
    started_at: date.optional(),
    ended_at: date.optional(),
    created_by: json(trusted<Actor>()),
    decision: z.string().default(''),
    waiting: json(trusted<Waiting>()).optional(),
    error: json(trusted<Failure>()).optional(),
    epoch: z.coerce.number().default(0),
    usage: z.string().optional(),
  })
  .transform((hash): Workflow => ({
    id: hash.id,
    projectId: hash.project_id,
    type: hash.type,
    version: hash.version,
    status: hash.status,
    held: hash.held === '1',
    priority: hash.priority,
    parameters: hash.parameters,
    project: hash.project,
    seed: hash.seed,
    currentState: hash.current_state,
    completedStates: hash.completed_states,
    progress: hash.progress,
    createdAt: hash.created_at,
    updatedAt: hash.updated_at,
    startedAt: hash.started_at,
    endedAt: hash.ended_at,
    createdBy: hash.created_by,
    usage: usageFromText(hash.usage),
    decisionIds: hash.decision.split(' ').filter((id) => id !== ''),
    waiting: hash.waiting,
    error: errorOf(hash.error, hash.waiting),
    epoch: hash.epoch,
  }));

function errorOf(failure: Failure | undefined, waiting: Waiting | undefined): Workflow['error'] {
  if (!failure) return undefined;
  return waiting?.kind === 'backoff' ? { ...failure, nextRetry: waiting.until } : failure;
}

/** @throws StoredRecordUnreadable with the key in it: an unknown shape is never a silent `undefined` */
export function workflowFromHash(key: string, hash: Readonly<Record<string, string>>): Workflow {
  const read = workflowHash.safeParse(hash);
  if (!read.success) throw new StoredRecordUnreadable(key, z.prettifyError(read.error));
  return read.data;
}

/** The fields of a new workflow, as `HSET` takes them. */
export function fieldsOfNew(workflow: Workflow): string[] {
  const fields: Record<string, string> = {
    id: workflow.id,
    project_id: workflow.projectId,
    type: workflow.type,
    version: String(workflow.version),
    status: workflow.status,
    priority: String(workflow.priority),
    parameters: JSON.stringify(workflow.parameters),
    project: JSON.stringify(workflow.project),
    seed: workflow.seed,
    current_state: workflow.currentState,
    completed_states: JSON.stringify(workflow.completedStates),
    progress: '0',
    created_at: String(workflow.createdAt.getTime()),
    updated_at: String(workflow.updatedAt.getTime()),
    created_by: JSON.stringify(workflow.createdBy),
  };
  return Object.entries(fields).flat();
}

/** A flat `field, value, ...` reply as an object. */
export function hashOf(flat: readonly string[]): Record<string, string> {
  const hash: Record<string, string> = {};
  for (let i = 0; i + 1 < flat.length; i += 2) hash[flat[i] as string] = flat[i + 1] as string;
  return hash;
}
