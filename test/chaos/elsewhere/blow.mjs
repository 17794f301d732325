// Does the disturbances that are meant for an agent elsewhere, as the service's processes do theirs.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function strikeAt(folder, { nth, side }) {
  const { disturbances } = JSON.parse(readFileSync(join(folder, 'orders.json'), 'utf8'));
  for (const [i, { victim, blow, moment }] of disturbances.entries()) {
    const isNow = moment.at === 'order' && moment.nth === nth && moment.side === side;
    if (victim === 'agent' && isNow) strike(join(folder, 'blows', String(i)), blow);
  }
}

/** Once in a run, whichever agent comes first. */
function strike(file, blow) {
  try {
    writeFileSync(`${file}.taken`, String(process.pid), { flag: 'wx' });
  } catch {
    return;
  }
  writeFileSync(`${file}.new`, JSON.stringify({ pid: process.pid, at: Date.now() }));
  renameSync(`${file}.new`, file);
  process.kill(process.pid, blow === 'kill' ? 'SIGKILL' : 'SIGSTOP');
}
