import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiKeys } from './api-keys.js';
import { Unauthenticated } from './auth.errors.js';
import { developmentKey } from './development-key.js';

describe('ApiKeys', () => {
  const keys = new ApiKeys(['first', 'second']);

  it('knows a caller by the fingerprint of the key', () => {
    expect(keys.identify('second')).toEqual({ key_id: 'key_16367aac' });
    expect(keys.identify('first').key_id).not.toBe(keys.identify('second').key_id);
  });

  it.each([undefined, '', 'third', 'firs', 'first '])('refuses %p', (key) => {
    expect(() => keys.identify(key)).toThrow(Unauthenticated);
  });

  it('opens to nobody when there are no keys', () => {
    expect(() => new ApiKeys([]).identify('first')).toThrow(Unauthenticated);
  });
});

describe('developmentKey', () => {
  const dir = mkdtempSync(join(tmpdir(), 'key-'));
  afterAll(() => {
    rmSync(dir, { recursive: true });
  });

  it('is made once, kept to its owner, and leaves no draft behind', () => {
    const home = join(dir, 'data');
    const first = developmentKey(home);
    expect(first.key).toMatch(/^dev_[\w-]{32}$/);
    expect(developmentKey(home)).toEqual(first);
    expect(statSync(first.file).mode & 0o777).toBe(0o600);
    expect(readdirSync(home)).toEqual(['api-key']);
  });
});
