import { HONEST } from './elsewhere/elsewhere-plan.js';
import type { ChaosOptions } from './options.js';
import { describeBlow, type Plan } from './plan.js';
import type { RunResult } from './run-plan.js';

/** One line for a run that went well; for another one every violation, where its remains are, and how to see it again. */
export function reportOf(
  plan: Plan,
  { violations, struck, workflows, seconds, folder }: RunResult,
  again: string,
): string {
  const blows = struck.map(inWords).join('; ') || 'no disturbance';
  const line = `${plan.name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s  ${workflows} workflows  ${plan.roles.join('+').padEnd(17)}  ${blows}`;
  if (violations.length === 0) return `ok    ${line}`;
  const found = violations.map(({ invariant, sentence }) => `      ${invariant}: ${sentence}`);
  return [`WRONG ${line}`, ...found, `      logs, data of Redis, evidence: ${folder}`, `      again: ${again}`].join(
    '\n',
  );
}

function inWords({ disturbance, aimed }: RunResult['struck'][number]): string {
  return aimed ? describeBlow(disturbance) : `${describeBlow(disturbance)} (elsewhere: the moment did not come)`;
}

/** The command that does the same once more. */
export function commandFor(plan: Plan, { plant, directed }: ChaosOptions): string {
  const seed = directed ? [] : [`--seed ${plan.name.replace('seed-', '')}`];
  return ['npm run chaos --', ...seed, ...(plant === undefined ? [] : [`--plant ${plant}`])].join(' ');
}

/** What was done to whom, and how often; then the sentence that counts. */
export function summaryOf(results: readonly RunResult[]): string {
  const struck = results.flatMap((result) => result.struck);
  const counts = new Map<string, number>();
  for (const { disturbance } of struck) {
    const blow = describeBlow(disturbance);
    counts.set(blow, (counts.get(blow) ?? 0) + 1);
  }
  const rows = [...counts].sort(byName).map(([blow, count]) => `${String(count).padStart(4)} ${blow}`);
  const aimed = struck.filter((blow) => blow.aimed).length;
  const total = `${counted(struck.length, 'disturbance')}, ${aimed} of them at the moment they were meant for`;
  const violations = results.reduce((sum, result) => sum + result.violations.length, 0);
  return [
    '',
    ...rows,
    '',
    total,
    elsewhereIn(results),
    followedIn(results),
    `${counted(results.length, 'seed')}, ${counted(violations, 'violation')}`,
  ].join('\n');
}

/** How much of the work was done by agents elsewhere, and how much of it was not as it should be. */
function elsewhereIn(results: readonly RunResult[]): string {
  const ledger = results.flatMap((result) => result.ledger);
  const orders = ledger.flatMap((line) => (line.what === 'ordered' ? [line.manner] : []));
  const lies = orders.filter((manner) => !HONEST.some((name) => name === manner));
  const reports = ledger.filter(({ what }) => what === 'reported');
  const refused = reports.filter((line) => line.what === 'reported' && [401, 409].includes(line.answer));
  return (
    `${counted(orders.length, 'order')} elsewhere, ${lies.length} of them met with a lie, silence or two answers; ` +
    `${counted(reports.length, 'report')}, ${refused.length} of them refused`
  );
}

function followedIn(results: readonly RunResult[]): string {
  const returns = results.reduce((sum, result) => sum + result.returns, 0);
  return `subscribers lost their connections and came back ${counted(returns, 'time')}`;
}

const byName = ([a]: [string, number], [b]: [string, number]): number => (a < b ? -1 : 1);

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
