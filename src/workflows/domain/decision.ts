import type { Actor } from './actor.js';

export interface DecisionOptionDetail {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly recommended?: boolean | undefined;
}

export interface DecisionAnswerRecord {
  readonly choice: string;
  readonly feedback?: string | undefined;
  readonly actor: Actor;
  /** ISO 8601. */
  readonly at: string;
}

export const DECISION_STATUSES = ['pending', 'answered', 'expired', 'superseded'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** A question to a person, its material and what became of it. */
export interface Decision {
  readonly id: string;
  readonly workflowId: string;
  readonly point: string;
  readonly prompt: string;
  readonly options: readonly DecisionOptionDetail[];
  readonly context: Readonly<Record<string, unknown>>;
  readonly status: DecisionStatus;
  readonly askedAt: Date;
  /** When it is answered by default, or expires. Stands still while the workflow is paused. */
  readonly deadline?: Date | undefined;
  readonly answer?: DecisionAnswerRecord | undefined;
}

/** `<point>_<nnn>`, new for every asking. */
export function decisionId(point: string, occasion: number): string {
  return `${point}_${String(occasion).padStart(3, '0')}`;
}

const SAID_IN_THE_PAST: Readonly<Record<string, string>> = {
  approved: 'approve',
  accepted: 'accept',
  revised: 'revise',
  rejected: 'reject',
};

/** The option that a choice means, or undefined. `approved` is taken as `approve`, and so on. */
export function optionMeant(choice: string, options: readonly { readonly id: string }[]): string | undefined {
  const wanted = [choice, SAID_IN_THE_PAST[choice]];
  return options.find((option) => wanted.includes(option.id))?.id;
}
