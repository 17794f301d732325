import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './failure.mjs';
import { ROOT } from './root.mjs';
import { setUp } from './set-up.mjs';

/** In order, the quick ones first. Tiers that start servers and processes take their files one by one. */
const TIERS = [
  { name: 'unit', options: ['--maxWorkers=2'] },
  { name: 'contract', options: ['--maxWorkers=2'] },
  { name: 'integration', options: ['--runInBand'] },
  { name: 'e2e', options: ['--runInBand'] },
];

/** What clients send. */
const SENT = ['subscribe', 'subscribe_to_agents', 'unsubscribe'];

await runTool(async () => {
  await setUp();
  const filter = process.argv.slice(2);
  const seen = mkdtempSync(join(tmpdir(), 'orchestrator-events-'));
  const results = TIERS.map((tier) => runTier(tier, filter, seen));
  const sum = (count) => results.reduce((total, result) => total + result[count], 0);
  const isSkipForbidden = process.env.CI === 'true' && sum('skipped') > 0;
  if (isSkipForbidden) process.stdout.write('\nWith CI=true nothing may be skipped: install what the machine lacks.\n');
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
  const untold = filter.length === 0 ? untoldIn(seen) : [];
  rmSync(seen, { recursive: true, force: true });
  if (untold.length > 0) process.stdout.write(`\nDocumented, and told by no test: ${untold.join(', ')}\n`);
  const isIncomplete = untold.length > 0 && sum('skipped') === 0;
  process.exitCode = isSkipForbidden || isIncomplete || results.some((result) => !result.succeeded) ? 1 : 0;
});

/**
 * @param filter words that select test files; where there are any, a tier without a match is fine
 * @param seen folder in which tests note the names of the messages that were told
 */
function runTier({ name, options }, filter, seen) {
  process.stdout.write(`\n== ${name} tests ==\n`);
  const folder = mkdtempSync(join(tmpdir(), 'orchestrator-tests-'));
  const report = join(folder, 'report.json');
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const selection = ['--selectProjects', name, ...(filter.length > 0 ? ['--passWithNoTests', ...filter] : [])];
  // A failed test may leave a connection open; the report is written by then, and the next tier shall have its turn.
  const args = [jest, ...selection, ...options, '--forceExit', '--json', `--outputFile=${report}`];
  try {
    const { status } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, EVENTS_SEEN_IN: seen },
    });
    return { ...countsIn(report), succeeded: status === 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not even run counts as one failed test. */
function countsIn(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const found = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

/** Messages that the document promises and that nothing has told. */
function untoldIn(folder) {
  const file = join(folder, 'names');
  const told = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
  const { components } = JSON.parse(readFileSync(join(ROOT, 'openapi/asyncapi.json'), 'utf8'));
  return Object.keys(components.messages).filter((name) => !SENT.includes(name) && !told.has(name));
}
