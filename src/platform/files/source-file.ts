import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** `src` when the sources run, `dist` when the build does: both hold the same tree. */
const ROOT = resolve(__dirname, '../..');

/** Where a file of the source tree is, by its path below `src`, e.g. `workflows/persistence/scripts/claim-run.lua`. */
export function sourceFile(path: string): string {
  return join(ROOT, path);
}

/** Where a built program is, by its path below `src`: sources that are run by a test start the build's too. */
export function programFile(path: string): string {
  return join(ROOT, '../dist', path);
}

/** The text of a file of the source tree, by its path below `src`. */
export function readSourceFile(path: string): string {
  return readFileSync(sourceFile(path), 'utf8');
}
