import { AppError } from '#kernel/errors/app-error.js';
import type { Log } from '#platform/logging/log.js';
import { BootSteps } from './boot-steps.js';

class NotYet extends AppError {
  readonly code = 'NOT_YET';
  readonly kind = 'unavailable';
}

class Never extends AppError {
  readonly code = 'NEVER';
  readonly kind = 'conflict';
}

const nothing = (): void => undefined;

describe('BootSteps', () => {
  const warnings: string[] = [];
  const log: Log = {
    debug: nothing,
    info: nothing,
    warn: (_fields, message) => warnings.push(message),
    error: nothing,
    fatal: nothing,
  };
  let steps: BootSteps;
  beforeEach(() => {
    warnings.length = 0;
    steps = new BootSteps(log);
  });
  afterEach(() => steps.stop());

  it('runs the steps in order and is done', async () => {
    const ran: string[] = [];
    for (const name of ['a', 'b']) steps.add({ name, run: async () => void ran.push(name) });
    expect(steps.done).toBe(false);
    await steps.start(nothing);
    expect(ran).toEqual(['a', 'b']);
    expect(steps.done).toBe(true);
    expect(steps.states).toEqual({ a: 'done', b: 'done' });
  });

  it('lets the service start while a step must wait, tells it once, and tries again', async () => {
    let attempts = 0;
    const done = new Promise<void>((resolve) => {
      steps.add({
        name: 'a',
        run: async () => {
          if (++attempts < 3) throw new NotYet('Not yet');
          resolve();
        },
      });
    });
    await steps.start(nothing);
    expect(steps.states).toEqual({ a: 'waiting' });
    await done;
    expect(warnings).toHaveLength(1);
  });

  it('refuses to start when a step is hopeless', async () => {
    steps.add({ name: 'a', run: () => Promise.reject(new Never('Never')) });
    await expect(steps.start(nothing)).rejects.toThrow(Never);
  });

  it('tells of a step that turns out hopeless later', async () => {
    let isFirst = true;
    steps.add({
      name: 'a',
      run: async () => {
        const error = isFirst ? new NotYet('Not yet') : new Never('Never');
        isFirst = false;
        throw error;
      },
    });
    const verdict = new Promise((resolve) => void steps.start(resolve));
    await expect(verdict).resolves.toBeInstanceOf(Never);
  });

  it('does everything again when the store was away', async () => {
    let runs = 0;
    steps.add({
      name: 'a',
      run: async () => {
        runs++;
      },
    });
    await steps.start(nothing);
    steps.again();
    await steps.stop();
    expect(runs).toBe(2);
  });

  it('does everything again when the store was away once more while it did', async () => {
    const runs: string[] = [];
    const lastOfAll = new Promise<void>((resolve) => {
      const fail = (): never => {
        throw new NotYet('Not yet');
      };
      // The attempt after the failure passes the first step by, which is done, when everything is to be done again.
      const moves = [
        nothing,
        fail,
        () => {
          steps.again();
        },
        resolve,
      ];
      steps.add({ name: 'a', run: async () => void runs.push('a') });
      steps.add({
        name: 'b',
        run: async () => {
          runs.push('b');
          moves.shift()?.();
        },
      });
    });
    await steps.start(nothing);
    steps.again();
    await lastOfAll;
    await steps.stop();
    expect(runs).toEqual(['a', 'b', 'a', 'b', 'b', 'a', 'b']);
    expect(steps.done).toBe(true);
  });
});
