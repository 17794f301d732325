import { setTimeout as wait } from 'node:timers/promises';
import { AgentKeys } from '#agents';
import { agentCatalog } from '#agents/catalog';
import { cpuMs, peakRssMib } from '../process-cost.js';
import type { ServiceSubject } from '../service.subject.js';

export interface Movies {
  readonly live: number;
  readonly moviesPerMinute: number;
  readonly executionsPerMinute: number;
  readonly cpuPerMovie: number;
  readonly peakRssMib: number;
}

const LOOK_EVERY_MS = 250;

/** So many movies live at once, each in a project of its own, from the first request to the last end. */
export async function measureMovies(subject: ServiceSubject, live: number): Promise<Movies> {
  const projects = Array.from({ length: live }, (_, i) => `movies-${live}-${i}`);
  await inBatches(projects, (project) => subject.project(project));
  const from = { done: await subject.completed(), executions: await executions(subject), cpu: cpuMs(subject.pids) };
  const since = performance.now();
  await inBatches(projects, (project) => subject.create('movie_creation', project, { auto_approve: true }));
  while ((await subject.completed()) - from.done < live) await wait(LOOK_EVERY_MS);
  const minutes = (performance.now() - since) / 60_000;
  return {
    live,
    moviesPerMinute: live / minutes,
    executionsPerMinute: ((await executions(subject)) - from.executions) / minutes,
    cpuPerMovie: (cpuMs(subject.pids) - from.cpu) / live,
    peakRssMib: peakRssMib(subject.pids),
  };
}

/** Attempts that agents have completed so far, by their statistics. */
async function executions({ redis, prefix }: ServiceSubject): Promise<number> {
  const keys = new AgentKeys(prefix);
  const counts = await Promise.all(
    agentCatalog.map(({ capability }) => redis.client.hget(keys.statistics(capability), 'completed')),
  );
  return counts.reduce((sum, count) => sum + Number(count ?? 0), 0);
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < items.length; i += 50) await Promise.all(items.slice(i, i + 50).map(work));
}
