import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#platform/redis/free-port.js';
import type { BenchRedis } from './bench-redis.js';
import { FLOOR_DONE, FLOOR_NEWS } from './floor.keys.js';
import { endWith } from './end-with.js';
import { HttpClient } from './http.client.js';
import { listenToStream } from './stream.listener.js';
import type { Moment, Subject, W6Type } from './subject.js';

const ENTRY = resolve(__dirname, 'floor.entry.js');

/** Bare LangGraph in one process, as it is or with the runtime patch that the service uses. */
export async function startFloor(patch: 'unpatched' | 'patched', redis: BenchRedis): Promise<FloorSubject> {
  const port = await freePort();
  const child = spawn(process.execPath, [ENTRY, redis.url, String(port), patch], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const subject = new FloorSubject(`floor, ${patch}`, redis, new HttpClient(`http://127.0.0.1:${port}`), child);
  const isUp = (): Promise<boolean> =>
    subject.http.send('GET', '/workflows/none').then(
      () => true,
      () => false,
    );
  while (!(await isUp())) await wait(50);
  return subject;
}

export class FloorSubject implements Subject {
  private readonly callOff: () => void;

  constructor(
    readonly name: string,
    readonly redis: BenchRedis,
    readonly http: HttpClient,
    private readonly child: ChildProcess,
  ) {
    this.callOff = endWith(child, name);
  }

  get pids(): readonly number[] {
    return [this.child.pid ?? 0];
  }

  statusPath(id: string): string {
    return `/workflows/${id}`;
  }

  async create(type: W6Type): Promise<string> {
    const { workflow_id: id } = await this.http.expect<{ workflow_id: string }>('POST', '/workflows', { type });
    return id;
  }

  async decide(id: string): Promise<void> {
    await this.http.expect('POST', `/workflows/${id}/decisions`, { choice: 'approve' });
  }

  async completed(): Promise<number> {
    return Number(await this.redis.client.get(FLOOR_DONE));
  }

  listen() {
    return listenToStream(this.redis.client, FLOOR_NEWS, ([, [, id = '', , moment]]) => [
      { id, moment: moment as Moment },
    ]);
  }

  async stop(): Promise<void> {
    this.callOff();
    this.http.close();
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}
