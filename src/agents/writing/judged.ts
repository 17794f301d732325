import type { Quality } from '../define-agent.js';

/** Something to look for in a piece of work. */
export interface Finding {
  readonly fault: boolean;
  /** Points lost when it is there. */
  readonly costs: number;
  /** What is wrong, so that it can be put right. */
  readonly say: string;
}

/** The verdict that findings add up to. */
export function judged(best: number, findings: readonly Finding[]): Quality {
  const faults = findings.filter(({ fault }) => fault);
  const lost = faults.reduce((sum, { costs }) => sum + costs, 0);
  return { score: Math.max(0, best - lost), issues: faults.map(({ say }) => say) };
}

/** Whether everything that is wanted is there once, and nothing else. */
export function eachOnce(
  found: readonly (string | number)[],
  wanted: readonly (string | number)[],
  what: string,
): Finding[] {
  const count = (name: string | number) => found.filter((each) => each === name).length;
  const strange = [...new Set(found.filter((name) => !wanted.includes(name)))];
  return [
    ...wanted
      .filter((name) => count(name) !== 1)
      .map((name) => ({
        fault: true,
        costs: 15,
        say: `${count(name) === 0 ? 'There is no' : 'There is more than one'} ${what} for ${name}`,
      })),
    ...strange.map((name) => ({
      fault: true,
      costs: 10,
      say: `There is a ${what} for ${name}, and nobody asked for it`,
    })),
  ];
}
