import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

const TICK_MS = 1_000;

/**
 * Runs a program and shows no more than one line about it: on a terminal the line counts the seconds.
 * @returns whether it succeeded, and everything it had to say
 */
export async function runQuietly(announcement, command, args, options = {}) {
  const since = Date.now();
  const seconds = () => `${((Date.now() - since) / 1_000).toFixed(0)} s`;
  const isLive = process.stdout.isTTY === true;
  process.stdout.write(isLive ? announcement : `${announcement}\n`);
  const ticker = isLive
    ? setInterval(() => process.stdout.write(`\r${announcement} ${seconds()}`), TICK_MS)
    : undefined;
  try {
    const { code, output } = await finished(
      spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options }),
    );
    return { succeeded: code === 0, output };
  } finally {
    clearInterval(ticker);
    process.stdout.write(isLive ? `\r${announcement} ${seconds()}\n` : '');
  }
}

function finished(child) {
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const output = () => Buffer.concat(chunks).toString();
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output: output() }));
  });
}
