import { mib, runSoak, type SoakReport } from './run-soak.js';
import { soakOptions } from './soak-options.js';

const USAGE = `npm run soak [-- --minutes 10]

Runs the built service under a steady load of small and large workflows, removes each five seconds after its end, and
fails when the memory of the API, the worker or Redis is larger in the last quarter than in the second by more than 10 %
and 8 MiB, when a workflow fails or is lost, or when a key is left over in the end.
`;

async function main(): Promise<void> {
  const options = soakOptions(process.argv.slice(2));
  if (!options) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const began = performance.now();
  const report = await runSoak(options, (line) => {
    say(`${((performance.now() - began) / 60_000).toFixed(2).padStart(6)} min  ${line}`);
  });
  const faults = [...tell(report)];
  say(faults.length === 0 ? 'No growth.' : `Not bounded:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** Prints what was measured and gives what is wrong with it. */
function* tell({ growth, started, refused, removed, failed, leftOver }: SoakReport): Generator<string> {
  say(`\n${String(started)} workflows begun, ${String(refused)} refused, ${String(removed)} ended and removed`);
  for (const { name, early, late, bound, grew } of growth) {
    say(`${name.padEnd(6)}  second quarter ${mib(early)}  last quarter ${mib(late)}  bound ${mib(bound)}`);
    if (grew) yield `${name} grew from ${mib(early)} to ${mib(late)}; the bound is ${mib(bound)}`;
  }
  if (failed > 0) yield `${String(failed)} workflows did not end as completed`;
  if (removed !== started) yield `${String(started)} workflows were begun, ${String(removed)} were removed`;
  for (const key of leftOver) yield `left over: ${key}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();
