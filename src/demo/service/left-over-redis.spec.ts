import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftOverRedis } from './left-over-redis.js';

describe('endLeftOverRedis', () => {
  let dataDir: string;
  const record = (content: unknown) => {
    writeFileSync(join(dataDir, 'redis/server.json'), JSON.stringify(content));
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'demo-'));
    mkdirSync(join(dataDir, 'redis'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  it('ends the server that the record names', async () => {
    const server = spawn(process.execPath, ['--eval', 'setInterval(() => undefined, 1000)']);
    const ended = once(server, 'exit');
    record({ pid: server.pid });
    endLeftOverRedis(dataDir);
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  it('has nothing to do after an end in order, or where there never was a server', () => {
    record({ pid: null });
    expect(() => {
      endLeftOverRedis(dataDir);
      endLeftOverRedis(join(dataDir, 'nowhere'));
    }).not.toThrow();
  });
});
