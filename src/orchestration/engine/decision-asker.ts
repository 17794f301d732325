import {
  deadlinePolicyOf,
  decisionId,
  optionMeant,
  type DecisionAnswerRecord,
  type DecisionRequest,
  type TakenAnswer,
} from '#workflows';
import { DecisionExpired } from './engine.errors.js';
import type { Session } from './session.js';

/**
 * Asks a person. The question and its answer live in the decision record; the node that asks does nothing else, and is
 * left until there is an answer.
 */
export async function ask(session: Session, request: DecisionRequest): Promise<TakenAnswer> {
  const { claim, parts, parameters } = session;
  const { point, prompt, options, context, autoChoice } = request;
  const occasion = decisionId(point, request.occasion);
  const known = session.answers.get(occasion);
  if (known) return known;
  const now = parts.clock.now();
  const meant = parameters.auto_approve && autoChoice !== undefined ? optionMeant(autoChoice, options) : undefined;
  const auto: DecisionAnswerRecord | undefined =
    meant === undefined ? undefined : { choice: meant, actor: { system: 'auto_approve' }, at: now.toISOString() };
  const question = {
    point,
    prompt,
    options,
    context,
    deadlineMs: parameters.decision_timeout_ms,
    ...deadlinePolicyOf(parameters, options),
  };
  const call = parts.questions.ask(claim, occasion, question, auto, now);
  const [kind, id = '', answer = '{}'] = session.mine(await session.pipe.send(call));
  if (kind === 'answered') return { ...(JSON.parse(answer) as DecisionAnswerRecord), decisionId: id };
  if (kind === 'expired') throw new DecisionExpired(id);
  return session.park(`decision ${id}`);
}
