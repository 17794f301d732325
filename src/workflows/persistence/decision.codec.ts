import type { Decision, DecisionAnswerRecord, DecisionOptionDetail, DecisionStatus } from '../domain/decision.js';

/** What the engine stores of a question; its other fields are `<id>|status`, `|asked`, `|answer`. */
export interface StoredQuestion {
  readonly point: string;
  readonly prompt: string;
  readonly options: readonly DecisionOptionDetail[];
  readonly context: Readonly<Record<string, unknown>>;
}

/** @param deadline ms since the epoch, as the timers have it */
export function decisionFromHash(
  workflowId: string,
  id: string,
  hash: Readonly<Record<string, string>>,
  deadline: string | null,
): Decision | undefined {
  const text = hash[id];
  if (text === undefined) return undefined;
  const question = JSON.parse(text) as StoredQuestion;
  const answer = hash[`${id}|answer`];
  return {
    id,
    workflowId,
    point: question.point,
    prompt: question.prompt,
    options: question.options,
    context: question.context,
    status: hash[`${id}|status`] as DecisionStatus,
    askedAt: new Date(Number(hash[`${id}|asked`])),
    deadline: deadline === null ? undefined : new Date(Number(deadline)),
    answer: answer === undefined ? undefined : (JSON.parse(answer) as DecisionAnswerRecord),
  };
}
