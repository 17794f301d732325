import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { eventually } from '../support/eventually.js';
import { endWith } from './end-with.js';
import type { ServiceSubject } from './service.subject.js';

const ENTRY = resolve(__dirname, 'crowd.entry.js');
const DEADLINE_MS = 120_000;

/** So many sockets that are told everything that happens to workflows. */
export class ToldCrowd {
  private readonly callOff: () => void;

  private constructor(private readonly child: ChildProcess) {
    this.callOff = endWith(child, 'The crowd');
  }

  static async gather({ http }: ServiceSubject, count: number): Promise<ToldCrowd> {
    const child = fork(ENTRY, [http.origin, http.key, String(count)]);
    const crowd = new ToldCrowd(child);
    await once(child, 'message');
    return crowd;
  }

  /** Resolves when every one of them was told the latest event. */
  async told(last: string): Promise<void> {
    await eventually(async () => {
      const behind = (await this.positions()).filter((position) => !position.startsWith(`${last}.`));
      if (behind.length > 0) throw new Error(`${behind.join(', ')} and not ${last}`);
    }, DEADLINE_MS);
  }

  async leave(): Promise<void> {
    this.callOff();
    this.child.kill();
    await once(this.child, 'exit');
  }

  private async positions(): Promise<string[]> {
    const answer = once(this.child, 'message');
    this.child.send('where');
    const [positions] = (await answer) as [string[]];
    return positions;
  }
}
