import { setTimeout as wait } from 'node:timers/promises';
import { cpuMs, peakRssMib } from '../process-cost.js';
import { percentile } from '../statistics.js';
import type { Subject } from '../subject.js';

export interface Throughput {
  readonly workflowsPerSecond: number;
  /** Of `GET /workflows/{id}` meanwhile, ms. */
  readonly statusP50: number;
  readonly statusP99: number;
  /** Of the subject's processes, ms of processor time. */
  readonly cpuPerWorkflow: number;
  /** Of Redis, ms of processor time. */
  readonly redisCpuPerWorkflow: number;
  readonly peakRssMib: number;
}

/** How often the driver looks how many are done. */
const LOOK_EVERY_MS = 5;
const STATUS_EVERY_MS = 20;

/** A closed loop: so many in flight all the time, until `count` are done. Statuses are read meanwhile. */
export async function measureThroughput(subject: Subject, inFlight: number, count: number): Promise<Throughput> {
  const recent: string[] = [];
  const from = await subject.completed();
  const before = { cpu: cpuMs(subject.pids), redis: cpuMs([subject.redis.pid]), at: performance.now() };
  const prober = probeStatus(subject, recent);
  let created = 0;
  let done = 0;
  let underWay = 0;
  const create = async (): Promise<void> => {
    underWay++;
    const id = await subject.create('w6');
    underWay--;
    recent.push(id);
    if (recent.length > inFlight) recent.shift();
  };
  const faults: unknown[] = [];
  while (done < count) {
    const room = Math.min(inFlight - (created - done), count - created, inFlight - underWay);
    for (let i = 0; i < room; i++) {
      created++;
      create().catch((error: unknown) => faults.push(error));
    }
    await wait(LOOK_EVERY_MS);
    done = (await subject.completed()) - from;
    if (faults.length > 0) throw faults[0];
  }
  const elapsed = performance.now() - before.at;
  const statuses = await prober.stop();
  return {
    workflowsPerSecond: (1_000 * count) / elapsed,
    statusP50: percentile(statuses, 50),
    statusP99: percentile(statuses, 99),
    cpuPerWorkflow: (cpuMs(subject.pids) - before.cpu) / count,
    redisCpuPerWorkflow: (cpuMs([subject.redis.pid]) - before.redis) / count,
    peakRssMib: peakRssMib(subject.pids),
  };
}

/** Reads the status of one of the latest workflows again and again; a late answer does not hold up the next question. */
function probeStatus(subject: Subject, ids: readonly string[]): { stop(): Promise<number[]> } {
  const samples: number[] = [];
  const asked = new Set<Promise<void>>();
  let turn = 0;
  const ask = async (id: string): Promise<void> => {
    const since = performance.now();
    await subject.http.expect('GET', subject.statusPath(id));
    samples.push(performance.now() - since);
  };
  const timer = setInterval(() => {
    const id = ids[turn++ % Math.max(1, ids.length)];
    if (id === undefined) return;
    const asking = ask(id).finally(() => asked.delete(asking));
    asked.add(asking);
  }, STATUS_EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(asked);
      return samples;
    },
  };
}
