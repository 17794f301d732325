import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * Becomes the built program: it runs in this very process, so that signals and exit code are its own.
 * What asks for the started file is told the program's.
 */
export function runProgram(file) {
  const program = join(ROOT, file);
  process.argv[1] = program;
  return createRequire(program)(program);
}
