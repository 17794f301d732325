import 'reflect-metadata';
import { findProgram } from '../support/find-program.js';
import { OptionsRefused, parseOptions, type ChaosOptions } from './options.js';
import { planOf, type Plan } from './plan.js';
import { commandFor, reportOf, summaryOf } from './report.js';
import { runPlan, undisturbedOf, type RunResult } from './run-plan.js';
import { SCENARIOS } from './scenarios.js';

/** As many runs as two processors bear: more would only wait for one another. */
const AT_ONCE = 2;

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (findProgram('redis-server', 'valkey-server') === undefined) {
    throw new OptionsRefused('The chaos needs a redis-server or valkey-server on the PATH, which it can kill.');
  }
  const plans = plansFor(options);
  // A run made for one planted bug is about that bug; it need not wait for something to compare with.
  const undisturbed = options.directed ? undefined : await undisturbedOf(plans);
  const results: RunResult[] = [];
  const queue = [...plans];
  const takeTurns = async (): Promise<void> => {
    for (let plan = queue.shift(); plan !== undefined; plan = queue.shift()) {
      const result = await runPlan(plan, undisturbed, options.plant);
      results.push(result);
      say(reportOf(plan, result, commandFor(plan, options)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  say(summaryOf(results));
  return results.every(({ violations }) => violations.length === 0) ? 0 : 1;
}

function plansFor({ seeds, plant, directed }: ChaosOptions): readonly Plan[] {
  return directed && plant !== undefined ? [SCENARIOS[plant]] : seeds.map(planOf);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

// An interrupted run leaves no process behind: each kills its own at the exit, and there are a dozen.
process.setMaxListeners(100);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const words =
      error instanceof OptionsRefused ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${words ?? ''}\n`);
    process.exitCode = 1;
  },
);
