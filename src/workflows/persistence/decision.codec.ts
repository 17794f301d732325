import type {
  DeadlinePolicy,
  Decision,
  DecisionAnswerRecord,
  DecisionOptionDetail,
  DecisionStatus,
} from '../domain/decision.js';

/** What the engine stores of a question; its other fields are in FIELDS. The scripts read its last two. */
export interface StoredQuestion {
  readonly point: string;
  readonly prompt: string;
  readonly options: readonly DecisionOptionDetail[];
  readonly context: Readonly<Record<string, unknown>>;
  readonly taskId?: string | undefined;
  readonly onDeadline: DeadlinePolicy;
  readonly defaultOption?: string | undefined;
}

const FIELDS = ['', '|status', '|asked', '|answer', '|reminders', '|refused', '|due'] as const;

/** The fields of one decision. */
export function decisionFields(id: string): string[] {
  return FIELDS.map((field) => `${id}${field}`);
}

/** Of a whole hash of decisions. */
export function decisionIds(hash: Readonly<Record<string, string>>): string[] {
  return Object.keys(hash).filter((field) => !field.includes('|'));
}

/** @param timer its deadline as the timers have it, ms; once it is closed its record has that */
export function decisionFromHash(
  workflowId: string,
  id: string,
  hash: Readonly<Record<string, string | null>>,
  timer: string | null,
): Decision | undefined {
  const text = hash[id] ?? undefined;
  if (text === undefined) return undefined;
  const question = JSON.parse(text) as StoredQuestion;
  const answer = hash[`${id}|answer`] ?? undefined;
  const deadline = timer ?? hash[`${id}|due`] ?? undefined;
  return {
    id,
    workflowId,
    point: question.point,
    prompt: question.prompt,
    options: question.options,
    context: question.context,
    taskId: question.taskId,
    status: hash[`${id}|status`] as DecisionStatus,
    askedAt: new Date(Number(hash[`${id}|asked`])),
    deadline: deadline === undefined ? undefined : new Date(Number(deadline)),
    onDeadline: question.onDeadline,
    defaultOption: question.defaultOption,
    remindedAt: listIn<number>(hash[`${id}|reminders`]).map((at) => new Date(at)),
    answer: answer === undefined ? undefined : (JSON.parse(answer) as DecisionAnswerRecord),
    refused: listIn<DecisionAnswerRecord>(hash[`${id}|refused`]),
  };
}

function listIn<T>(text: string | null | undefined): T[] {
  return text === null || text === undefined ? [] : (JSON.parse(text) as T[]);
}
