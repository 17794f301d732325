import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFileLock } from './file-lock.js';

describe('withFileLock', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lock-'));
  const file = join(dir, 'lock');
  afterAll(() => {
    rmSync(dir, { recursive: true });
  });

  it('lets one at a time in, and everybody in the end', async () => {
    let inside = 0;
    let most = 0;
    const visit = () =>
      withFileLock(file, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside--;
      });
    await Promise.all(Array.from({ length: 8 }, visit));
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('opens again after an error', async () => {
    await expect(withFileLock(file, () => Promise.reject(new Error('inside')))).rejects.toThrow('inside');
    await expect(withFileLock(file, async () => 'in')).resolves.toBe('in');
  });

  it('takes over from a process that died, and leaves nothing behind', async () => {
    const deadPid = 2 ** 22 + 1; // Above the largest id Linux gives.
    writeFileSync(file, JSON.stringify({ pid: deadPid, token: 't' }));
    await expect(withFileLock(file, async () => 'in')).resolves.toBe('in');
    expect(readdirSync(dir)).toEqual([]);
  });
});
