import { percentile } from '../statistics.js';
import type { Subject } from '../subject.js';

export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** One workflow at a time, from the request to the end of the workflow, ms. */
export async function measureAlone(subject: Subject, count: number): Promise<Latency> {
  const listener = await subject.listen();
  const samples: number[] = [];
  for (let i = 0; i < count; i++) {
    const since = performance.now();
    const id = await subject.create('w6');
    await listener.heard(id, 'completed');
    samples.push(performance.now() - since);
  }
  listener.close();
  return { p50: percentile(samples, 50), p99: percentile(samples, 99) };
}

/** From the request that answers a decision to the beginning of the step after it, ms. */
export async function measureDecision(subject: Subject, count: number): Promise<Latency> {
  const listener = await subject.listen();
  const samples: number[] = [];
  for (let i = 0; i < count; i++) {
    const id = await subject.create('w6_decision');
    await listener.heard(id, 'waiting');
    const since = performance.now();
    const decided = subject.decide(id);
    await listener.heard(id, 'second_step');
    samples.push(performance.now() - since);
    await Promise.all([decided, listener.heard(id, 'completed')]);
  }
  listener.close();
  return { p50: percentile(samples, 50), p99: percentile(samples, 99) };
}
