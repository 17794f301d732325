import { z } from 'zod';
import { StoredRecordUnreadable } from '#platform/redis/store.errors.js';
import { AGENT_TYPES } from '../define-agent.js';
import { AGENT_PROTOCOLS, DECLARED_STATUSES, type Agent, type AgentDeclaration } from '../domain/agent.js';
import type { Recall } from '../domain/agent.repository.js';
import { AGENT_TASK_STATUSES, taskOfToken, type AgentTask } from '../domain/agent-task.js';

/** An empty text is a field that was cleared. */
const cleared = <T>(schema: z.ZodType<T>) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema.optional());
const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
const date = z.coerce.number().transform((ms) => new Date(ms));

const resources = z.object({
  cpuCores: z.number().optional(),
  memoryGb: z.number().optional(),
  gpuMemoryGb: z.number().optional(),
  storageGb: z.number().optional(),
});

const agentHash = z
  .object({
    id: z.string(),
    type: z.enum(AGENT_TYPES),
    title: z.string(),
    department: cleared(z.string()),
    capabilities: json(z.array(z.string())),
    protocol: z.enum(AGENT_PROTOCOLS),
    endpoint_url: z.string(),
    health_check_url: cleared(z.string()),
    resource_requirements: cleared(json(resources)),
    max_concurrent_tasks: z.coerce.number(),
    version: cleared(z.string()),
    inputs: cleared(json(z.array(z.string()))),
    outputs: cleared(json(z.array(z.string()))),
    remote_names: cleared(json(z.record(z.string(), z.string()))),
    built_in: z.string(),
    status: z.enum(DECLARED_STATUSES),
    registered_at: date,
    last_heartbeat: cleared(date),
    unreachable: z.string().optional(),
  })
  .transform((hash) => ({
    id: hash.id,
    type: hash.type,
    title: hash.title,
    department: hash.department,
    capabilities: hash.capabilities,
    protocol: hash.protocol,
    endpointUrl: hash.endpoint_url,
    healthCheckUrl: hash.health_check_url,
    resourceRequirements: hash.resource_requirements,
    maxConcurrentTasks: hash.max_concurrent_tasks,
    version: hash.version,
    inputs: hash.inputs,
    outputs: hash.outputs,
    remoteNames: hash.remote_names,
    builtIn: hash.built_in === '1',
    declared: hash.status,
    registeredAt: hash.registered_at,
    lastHeartbeat: hash.last_heartbeat,
    unreachable: hash.unreachable === '1',
  }));

const statisticsHash = z.object({
  completed: z.coerce.number().default(0),
  failed: z.coerce.number().default(0),
  busy_ms: z.coerce.number().default(0),
});

/** @throws StoredRecordUnreadable with the key in it */
export function agentFromHashes(
  key: string,
  hash: Readonly<Record<string, string>>,
  statistics: Readonly<Record<string, string>>,
  currentTasks: readonly string[],
): Agent {
  const read = agentHash.safeParse(hash);
  const counted = statisticsHash.safeParse(statistics);
  if (!read.success) throw new StoredRecordUnreadable(key, z.prettifyError(read.error));
  if (!counted.success) throw new StoredRecordUnreadable(`${key}:statistics`, z.prettifyError(counted.error));
  const { completed, failed, busy_ms: busyMs } = counted.data;
  return { ...read.data, currentTasks, statistics: { completed, failed, busyMs } };
}

/** A declaration as the hash has it; what it does not say is written as empty, so that an earlier word is cleared. */
export function fieldsOfDeclaration(declaration: AgentDeclaration): Record<string, string> {
  return {
    id: declaration.id,
    type: declaration.type,
    title: declaration.title,
    department: declaration.department ?? '',
    capabilities: JSON.stringify(declaration.capabilities),
    protocol: declaration.protocol,
    endpoint_url: declaration.endpointUrl,
    health_check_url: declaration.healthCheckUrl ?? '',
    resource_requirements: textOf(declaration.resourceRequirements),
    max_concurrent_tasks: String(declaration.maxConcurrentTasks),
    version: declaration.version ?? '',
    inputs: textOf(declaration.inputs),
    outputs: textOf(declaration.outputs),
    remote_names: textOf(declaration.remoteNames),
    built_in: declaration.builtIn ? '1' : '',
  };
}

function textOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}

/** An entry of the list of finished attempts; whoever finishes an attempt writes it. Times are ms since the epoch. */
const finishedEntry = z
  .object({
    task_id: z.string(),
    workflow_id: z.string(),
    task_type: z.string(),
    status: z.enum(AGENT_TASK_STATUSES),
    attempt: z.number().optional(),
    started_at: z.number().optional(),
    completed_at: z.number().optional(),
    quality_score: z.number().optional(),
  })
  .transform((entry): AgentTask => ({
    taskId: entry.task_id,
    workflowId: entry.workflow_id,
    taskType: entry.task_type,
    status: entry.status,
    attempt: entry.attempt,
    startedAt: entry.started_at === undefined ? undefined : new Date(entry.started_at),
    completedAt: entry.completed_at === undefined ? undefined : new Date(entry.completed_at),
    qualityScore: entry.quality_score,
  }));

/** @throws StoredRecordUnreadable with the key in it */
export function finishedTaskFromText(key: string, text: string): AgentTask {
  const read = finishedEntry.safeParse(JSON.parse(text));
  if (!read.success) throw new StoredRecordUnreadable(key, z.prettifyError(read.error));
  return read.data;
}

/** @param mark `<reason>|<agent id>` */
export function recallOf(token: string, mark: string): Recall {
  const { taskId, workflowId, taskType: capability } = taskOfToken(token);
  const bar = mark.indexOf('|');
  const reason = mark.slice(0, bar) === 'reset' ? 'reset' : 'offline';
  return { workflowId, taskId, capability, agentId: mark.slice(bar + 1), reason, mark };
}
