import type { CostReport } from '../../material/index.js';
import type { CostOptimizerInput } from './cost-optimizer.contract.js';

type Line = CostOptimizerInput['budget']['lines'][number];

/** What one piece that is done again takes, in units. */
const UNITS_PER_REVISION = 2;

/** What was planned beside what it took, and what the next film could do without. */
export function optimise({ budget, days, performance_report, unused, made }: CostOptimizerInput): CostReport {
  const again = performance_report.states.reduce((sum, { revisions }) => sum + revisions, 0);
  const lines = [
    ...budget.lines.map((line) => ({ item: line.item, units: spentOn(line, made) })),
    ...(again > 0 ? [{ item: 'Work done again', units: again * UNITS_PER_REVISION }] : []),
  ];
  const spent = sum(lines.map(({ units }) => units));
  return {
    planned_units: budget.units,
    spent_units: spent,
    lines,
    savings: savingsIn(budget.lines, days, unused, again),
    verdict: spent > budget.units ? 'over budget' : 'within budget',
  };
}

function spentOn(line: Line, { pictures, seconds }: CostOptimizerInput['made']): number {
  const each = line.quantity === 0 ? 0 : line.units / line.quantity;
  if (line.item === 'Pictures') return round(each * pictures);
  return line.item === 'Seconds of moving picture' ? round(each * seconds) : line.units;
}

function savingsIn(
  lines: readonly Line[],
  days: CostOptimizerInput['days'],
  unused: readonly string[],
  again: number,
): CostReport['savings'] {
  const sets = lines.find(({ item }) => item === 'Sets');
  const perSet = sets && sets.quantity > 0 ? round(sets.units / sets.quantity) : 0;
  // The place with least to do is the one a film can do without.
  const idle = days.reduce<CostOptimizerInput['days'][number] | undefined>(
    (least, day) => (!least || day.shots < least.shots ? day : least),
    undefined,
  );
  return [
    ...(idle && days.length > 1
      ? [
          {
            advice: `Play ${idle.scenes.length === 1 ? 'scene' : 'scenes'} ${idle.scenes.join(', ')} elsewhere: ${idle.location} is built for ${String(idle.shots)} shots.`,
            units: perSet,
          },
        ]
      : []),
    ...(unused.length > 0
      ? [{ advice: `Do not make what is not used: ${unused.join(', ')}.`, units: unused.length }]
      : []),
    ...(again > 0
      ? [
          {
            advice: 'Settle the look before the pictures; what is done again is paid twice.',
            units: again * UNITS_PER_REVISION,
          },
        ]
      : []),
  ];
}

function sum(units: readonly number[]): number {
  return round(units.reduce((total, each) => total + each, 0));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
