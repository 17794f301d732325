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
