import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './root.mjs';
import { runQuietly } from './run-quietly.mjs';

const SHOWN_LINES = 15;

/** Installs exactly what package-lock.json names, unless it is there already. */
export async function installWhenStale() {
  const wanted = packagesIn('package-lock.json');
  if (isInstalled(wanted, packagesIn('node_modules/.package-lock.json'))) return;
  const count = Object.keys(wanted).length;
  const announcement = `Installing ${count} packages from package-lock.json; the first time takes about a minute ...`;
  const { succeeded, output } = await runQuietly(
    announcement,
    ...npm('ci', '--include=dev', '--no-audit', '--no-fund'),
  );
  if (!succeeded) throw new Failure(explain(output));
}

/** npm leaves a copy of the lock in node_modules of what it put there; packages for other platforms are not in it. */
function isInstalled(wanted, present) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return present[path] === undefined ? optional === true : present[path].version === version;
  });
}

function packagesIn(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** The npm that started this script where there is one, so that its settings and version are kept. */
function npm(...args) {
  const { npm_execpath: script } = process.env;
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

function explain(output) {
  const tail = output.trim().split('\n').slice(-SHOWN_LINES).join('\n');
  const isOffline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(output);
  const advice = isOffline
    ? 'The npm registry cannot be reached: check the network (or `npm config get registry`) and try again.'
    : 'The packages could not be installed: run `npm ci` to see everything it says.';
  return `${tail}\n\n${advice}`;
}
