import type { Actor } from './actor.js';

export interface DecisionOptionDetail {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly recommended?: boolean | undefined;
}

/** By which way an answer came, and from which address. */
export interface AnswerOrigin {
  readonly via: 'rest' | 'bulk';
  readonly ip?: string | undefined;
}

export interface DecisionAnswerRecord {
  readonly choice: string;
  readonly feedback?: string | undefined;
  readonly actor: Actor;
  /** ISO 8601. */
  readonly at: string;
  /** Unknown where the system answered. */
  readonly from?: AnswerOrigin | undefined;
}

export const DECISION_STATUSES = ['pending', 'answered', 'expired', 'superseded'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** What happens when nobody has answered by the deadline: the question stays, the default is taken, the workflow fails. */
export const DEADLINE_POLICIES = ['wait', 'default', 'fail'] as const;
export type DeadlinePolicy = (typeof DEADLINE_POLICIES)[number];

/** A question to a person, its material and what became of it. */
export interface Decision {
  readonly id: string;
  readonly workflowId: string;
  readonly point: string;
  readonly prompt: string;
  readonly options: readonly DecisionOptionDetail[];
  readonly context: Readonly<Record<string, unknown>>;
  /** The task it is about, where it is about one. */
  readonly taskId?: string | undefined;
  readonly status: DecisionStatus;
  readonly askedAt: Date;
  /** When the policy takes effect, or took. Stands still while the workflow is paused. */
  readonly deadline?: Date | undefined;
  readonly onDeadline: DeadlinePolicy;
  readonly defaultOption?: string | undefined;
  readonly remindedAt: readonly Date[];
  readonly answer?: DecisionAnswerRecord | undefined;
  /** Answers that came too late, the first of them in front. */
  readonly refused: readonly DecisionAnswerRecord[];
}

/** `<point>_<nnn>`, new for every asking. */
export function decisionId(point: string, occasion: number): string {
  return `${point}_${String(occasion).padStart(3, '0')}`;
}

/** What is no id was never asked; in the store it would be the name of some other field. */
export function isDecisionId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,100}$/.test(text);
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

/** What a workflow's parameters say of its decisions. */
export interface DecisionWishes {
  readonly decision_default?: string | undefined;
  readonly decision_on_deadline?: DeadlinePolicy | undefined;
}

/**
 * What happens at a question's deadline. Without a word on it the default is taken where the workflow has one that is among
 * the options, and otherwise it fails. Who wants a default and names none gets the recommended option.
 */
export function deadlinePolicyOf(
  { decision_default: wanted, decision_on_deadline: policy }: DecisionWishes,
  options: readonly DecisionOptionDetail[],
): { readonly onDeadline: DeadlinePolicy; readonly defaultOption?: string | undefined } {
  const meant = wanted === undefined ? undefined : optionMeant(wanted, options);
  const onDeadline = policy ?? (meant === undefined ? 'fail' : 'default');
  if (onDeadline !== 'default') return { onDeadline };
  const defaultOption = meant ?? options.find(({ recommended }) => recommended === true)?.id;
  return defaultOption === undefined ? { onDeadline: 'fail' } : { onDeadline, defaultOption };
}
