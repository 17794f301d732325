import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '#platform/lifecycle/error-code.js';
import { isAlive } from './is-alive.js';

const ASK_AGAIN_MS = 25;

/** No holder needs longer; a lock of this age belongs to a process whose id another one has got since. */
const MAX_AGE_MS = 120_000;

/** Runs something while no other process on this machine does so under the same file. */
export async function withFileLock<T>(file: string, run: () => Promise<T>): Promise<T> {
  const mine = JSON.stringify({ pid: process.pid, token: randomUUID() });
  while (!take(file, mine)) {
    if (!removeStale(file)) await wait(ASK_AGAIN_MS);
  }
  try {
    return await run();
  } finally {
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

function take(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Moves the lock of a dead holder aside. Two processes may see it at once, and the slower one would then move the fresh
 * lock of the faster: what was moved is therefore looked at again, and put back when it was not the stale one.
 */
function removeStale(file: string): boolean {
  const seen = read(file);
  if (seen === undefined || !isStale(file, seen)) return false;
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== seen) linkSync(aside, file);
  } catch {
    return false; // Somebody else was faster, either way.
  } finally {
    rmSync(aside, { force: true });
  }
  return true;
}

function isStale(file: string, content: string): boolean {
  const age = ageMs(file);
  if (content === '') return age > 1_000; // Between creation and writing, or died there.
  return age > MAX_AGE_MS || !isAlive((JSON.parse(content) as { pid: number }).pid);
}

function ageMs(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
