import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './root.mjs';

/** Refuses a Node.js older than `engines` in package.json asks for. */
export function requireNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const wanted = numbersOf(engines.node);
  const present = numbersOf(version);
  const different = wanted.findIndex((number, i) => number !== present[i]);
  if (different === -1 || present[different] > wanted[different]) return;
  throw new Failure(
    `This needs Node.js ${wanted.join('.')} or newer, and this is ${version}. ` +
      'Install a newer one from https://nodejs.org or with your version manager, then try again.',
  );
}

function numbersOf(version) {
  return version.match(/\d+/g).map(Number);
}
