import type { PendingDecision } from '../wire.js';

export interface Answer {
  readonly choice: string;
  readonly feedback?: string;
}

/** Whoever answers the questions of a production. */
export interface DecisionMaker {
  decide(decision: PendingDecision, signal: AbortSignal): Promise<Answer>;
}
