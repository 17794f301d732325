import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Something a person can put right; the message is the sentence that says how. */
export class Failure extends Error {}

/** Runs a tool to its end. A failure is one plain sentence and exit code 1, anything else keeps its stack. */
export async function runTool(tool) {
  try {
    await tool();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Whether this module is the one that was started, and not an import of another tool. */
export function isStarted(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && moduleUrl === pathToFileURL(realpathSync(started)).href;
}
