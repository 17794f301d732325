import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import type { Service } from './service.js';

export interface WireWorkflow {
  readonly workflow_id: string;
  readonly status: string;
  readonly current_state: string;
  readonly completed_states: readonly string[];
  readonly progress_percentage: number;
  readonly results?: Readonly<Record<string, unknown>>;
  readonly pending_decision?: {
    readonly decision_id: string;
    readonly options: readonly string[];
    readonly context: Readonly<Record<string, unknown>>;
  };
  readonly waiting_for?: { readonly kind: string; readonly capability?: string };
  readonly error_details?: {
    readonly error_type: string;
    readonly error_message: string;
    readonly failed_task?: string;
    readonly next_retry?: string;
  };
}

export interface WireTask {
  readonly task_id: string;
  readonly workflow_id: string;
  readonly capability: string;
  readonly status: string;
  readonly state: string;
  readonly attempts: number;
  readonly retry_count: number;
  readonly agent_id?: string;
  readonly completed_at?: string;
  readonly waiting_for?: { readonly kind: string };
}

interface WireEvent {
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const PREMISE =
  'A lighthouse keeper on a drowned coast answers a distress call sent forty years ago by her own mother.';

/** Creates the project and starts its movie. */
export async function startMovie(
  service: Service,
  parameters: Readonly<Record<string, unknown>> = { seed: 7, auto_approve: true },
  premise = PREMISE,
): Promise<string> {
  const project = { title: 'The Late Answer', description: premise, genre: 'sci-fi' };
  const created = (await service.call('POST', '/projects', project)).body as { project_id: string };
  const started = await service.call('POST', '/workflows', {
    project_id: created.project_id,
    workflow_type: 'movie_creation',
    custom_parameters: parameters,
  });
  if (started.status !== 201) throw new Error(JSON.stringify(started.body));
  return (started.body as WireWorkflow).workflow_id;
}

export async function workflowOf(service: Service, id: string): Promise<WireWorkflow> {
  return (await service.call('GET', `/workflows/${id}`)).body as WireWorkflow;
}

export async function tasksOf(service: Service, id: string): Promise<readonly WireTask[]> {
  return ((await service.call('GET', `/workflows/${id}/tasks`)).body as { tasks: WireTask[] }).tasks;
}

export async function eventsOf(service: Service, id: string): Promise<readonly WireEvent[]> {
  const page = await service.call('GET', `/workflows/${id}/events?limit=1000`);
  return (page.body as { events: WireEvent[] }).events;
}

/** Waits until the first task of a state has been given to an agent. */
export function reachesState(service: Service, id: string, state: string): Promise<void> {
  return eventually(async () => {
    const begun = (await tasksOf(service, id)).filter((task) => task.state === state && task.status !== 'pending');
    if (begun.length === 0)
      throw new Error(`Nothing begun in ${state}: ${JSON.stringify(await workflowOf(service, id))}`);
  }, 30_000);
}

export function reachesStatus(service: Service, id: string, status: string): Promise<WireWorkflow> {
  return eventually(
    async () => {
      const workflow = await workflowOf(service, id);
      if (workflow.status !== status) throw new Error(`Not ${status}: ${JSON.stringify(workflow)}`);
      return workflow;
    },
    60_000,
    50,
  );
}

/** SHA-256 of every deliverable but `run.json`, which alone may differ between two runs. */
export async function deliverablesOf(service: Service, id: string, outputDir: string): Promise<Record<string, string>> {
  const page = await service.call('GET', `/workflows/${id}/artifacts`);
  const { artifacts } = page.body as { artifacts: { name: string; sha256: string }[] };
  const entries = artifacts
    .filter(({ name }) => name !== 'run.json')
    .map(({ name, sha256 }) => {
      const onDisk = createHash('sha256')
        .update(readFileSync(join(outputDir, id, name)))
        .digest('hex');
      if (onDisk !== sha256) throw new Error(`${name} on disk is not what was recorded`);
      return [name, sha256] as const;
    });
  return Object.fromEntries(entries);
}

/** Each task completed once, the log without a gap and with one ending. */
export async function expectOneCleanRun(service: Service, id: string): Promise<void> {
  const events = await eventsOf(service, id);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
  expect(events.filter(({ type }) => /^workflow\.(completed|failed|cancelled)$/.test(type))).toHaveLength(1);
  const completed = events.filter(({ type }) => type === 'task.completed').map(({ data }) => data['task_id']);
  expect(new Set(completed).size).toBe(completed.length);
}
