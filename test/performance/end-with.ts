import type { ChildProcess } from 'node:child_process';

/** Ends this process with the child, should that end unasked: what has died cannot be measured. Answers how to call it off. */
export function endWith(child: ChildProcess, name: string): () => void {
  const end = (code: number | null, signal: NodeJS.Signals | null): void => {
    process.stderr.write(`${name} ended in the middle of a measurement (${signal ?? `code ${String(code)}`})\n`);
    process.exit(1);
  };
  child.once('exit', end);
  return () => child.off('exit', end);
}
