import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findProgram } from './find-program.js';

describe('findProgram', () => {
  const dir = mkdtempSync(join(tmpdir(), 'path-'));
  const [first, second] = [join(dir, 'first'), join(dir, 'second')];
  const path = [first, second, join(dir, 'missing')].join(delimiter);

  beforeAll(() => {
    mkdirSync(join(first, 'valkey-server'), { recursive: true }); // A folder is no program.
    mkdirSync(second);
    writeFileSync(join(first, 'redis-server'), '');
    writeFileSync(join(second, 'valkey-server'), '');
    chmodSync(join(second, 'valkey-server'), 0o755);
  });
  afterAll(() => {
    rmSync(dir, { recursive: true });
  });

  it('finds the first name that can be run', () => {
    expect(findProgram(path, ['redis-server', 'valkey-server'])).toBe(join(second, 'valkey-server'));
  });

  it('finds nothing where there is nothing', () => {
    expect(findProgram(path, ['redis-server'])).toBeUndefined();
    expect(findProgram('', ['sh'])).toBeUndefined();
  });
});
