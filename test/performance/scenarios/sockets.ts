import { io, type Socket } from 'socket.io-client';
import { eventually } from '../../support/eventually.js';
import { percentile } from '../statistics.js';
import type { ServiceSubject } from '../service.subject.js';
import { ToldCrowd } from '../told-crowd.js';
import { measureThroughput } from './throughput.js';

export interface Sockets {
  readonly sockets: number;
  /** From the request that causes an event until all sockets have it, ms. */
  readonly fanOutP50: number;
  readonly fanOutMax: number;
  /** Workflows/s while nobody follows, and while each socket follows a workflow of its own; rounds in turns. */
  readonly alone: readonly number[];
  readonly followed: readonly number[];
  /** While so many sockets are told everything. */
  readonly told: Told;
}

export interface Told {
  readonly sockets: number;
  /** Workflows/s, by round. */
  readonly rates: readonly number[];
  /** Of `GET /workflows/{id}` on that instance meanwhile, ms, by round. */
  readonly statusP99: readonly number[];
  /** After the last workflow has ended, until everybody was told everything, ms, by round. */
  readonly behind: readonly number[];
}

export interface SocketSizes {
  readonly sockets: number;
  readonly toldSockets: number;
  readonly rounds: number;
  readonly throughput: number;
}

interface Crowd {
  readonly sockets: readonly Socket[];
  /** Events that any of them was told. */
  told(): number;
  leave(): Promise<void>;
}

const AT_A_TIME = 50;
const EVENTS = 10;

/** One instance with many sockets: how fast one event is with all of them, and what following costs the engine. */
export async function measureSockets(subject: ServiceSubject, sizes: SocketSizes): Promise<Sockets> {
  const { sockets, toldSockets, rounds, throughput } = sizes;
  const watched = await waiting(subject, sockets);
  const fanOuts = await fanOut(subject, sockets, watched[0] ?? '');
  const alone: number[] = [];
  const followed: number[] = [];
  const told: ToldRound[] = [];
  for (let round = 0; round < rounds; round++) {
    alone.push((await measureThroughput(subject, 100, throughput)).workflowsPerSecond);
    const crowd = await gather(subject, sockets, (i) => ({ workflow_id: watched[i] }));
    followed.push((await measureThroughput(subject, 100, throughput)).workflowsPerSecond);
    await crowd.leave();
    told.push(await tellEverything(subject, toldSockets, throughput));
  }
  return {
    sockets,
    fanOutP50: percentile(fanOuts, 50),
    fanOutMax: Math.max(...fanOuts),
    alone,
    followed,
    told: {
      sockets: toldSockets,
      rates: told.map(({ rate }) => rate),
      statusP99: told.map(({ statusP99 }) => statusP99),
      behind: told.map(({ behind }) => behind),
    },
  };
}

interface ToldRound {
  readonly rate: number;
  readonly statusP99: number;
  readonly behind: number;
}

/** As many workflows as in the other rounds, and everybody is told each of their events. */
async function tellEverything(subject: ServiceSubject, sockets: number, throughput: number): Promise<ToldRound> {
  const crowd = await ToldCrowd.gather(subject, sockets);
  const { workflowsPerSecond, statusP99 } = await measureThroughput(subject, 100, throughput);
  const since = performance.now();
  await crowd.told(await subject.lastEntry());
  const behind = performance.now() - since;
  await crowd.leave();
  return { rate: workflowsPerSecond, statusP99, behind };
}

/** So many workflows that wait for a person: of them nothing is told while the others run. */
async function waiting(subject: ServiceSubject, count: number): Promise<string[]> {
  const listener = await subject.listen();
  const ids = await inBatches(Array.from({ length: count }), async () => {
    const id = await subject.create('w6_decision');
    await listener.heard(id, 'waiting');
    return id;
  });
  listener.close();
  return ids;
}

/** @returns for each of some events how long it took until everybody had it */
async function fanOut(subject: ServiceSubject, count: number, workflow: string): Promise<number[]> {
  const crowd = await gather(subject, count, () => ({ all: true }));
  const took: number[] = [];
  for (let i = 1; i <= EVENTS; i++) {
    const before = crowd.told();
    const since = performance.now();
    await subject.http.expect('PUT', `/api/v1/workflows/${workflow}/${i % 2 === 1 ? 'pause' : 'resume'}`);
    await eventually(
      () => {
        if (crowd.told() < before + count) throw new Error(`told ${crowd.told() - before} of ${count}`);
      },
      30_000,
      2,
    );
    took.push(performance.now() - since);
  }
  await crowd.leave();
  return took;
}

async function gather(
  { http }: ServiceSubject,
  count: number,
  scopeOf: (i: number) => Readonly<Record<string, unknown>>,
): Promise<Crowd> {
  let told = 0;
  const enter = async (i: number): Promise<Socket> => {
    const options = { auth: { api_key: http.key }, transports: ['websocket'], forceNew: true };
    const socket = io(`${http.origin}/workflows`, options);
    socket.on('event', () => told++);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('connect_error', reject);
    });
    const { ok } = (await socket.emitWithAck('subscribe', scopeOf(i))) as { ok?: true };
    if (!ok) throw new Error('A subscription was refused');
    return socket;
  };
  const sockets = await inBatches(
    Array.from({ length: count }, (_, i) => i),
    enter,
  );
  return {
    sockets,
    told: () => told,
    leave: async () => {
      for (const socket of sockets) socket.disconnect();
      await http.expect('GET', '/health/live');
    },
  };
}

async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += AT_A_TIME) {
    results.push(...(await Promise.all(items.slice(i, i + AT_A_TIME).map(work))));
  }
  return results;
}
