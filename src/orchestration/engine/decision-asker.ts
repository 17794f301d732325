import {
  decisionId,
  optionMeant,
  type Actor,
  type DecisionAnswer,
  type DecisionAnswerRecord,
  type DecisionRequest,
} from '#workflows';
import { DecisionExpired } from './engine.errors.js';
import type { Session } from './session.js';

/**
 * Asks a person. The question and its answer live in the decision record; the node that asks does nothing else, and is
 * left until there is an answer.
 */
export async function ask(session: Session, request: DecisionRequest): Promise<DecisionAnswer> {
  const { claim, parts, parameters } = session;
  const { point, prompt, options, context, autoChoice } = request;
  const id = decisionId(point, request.occasion);
  const known = session.answers.get(id);
  if (known) return known;
  const now = parts.clock.now();
  const bySystem = (choice: string | undefined, system: string): DecisionAnswerRecord | undefined => {
    const meant = choice === undefined ? undefined : optionMeant(choice, options);
    const actor: Actor = { system };
    return meant === undefined ? undefined : { choice: meant, actor, at: now.toISOString() };
  };
  const call = parts.calls.ask(
    claim,
    id,
    { point, prompt, options, context },
    {
      autoAnswer: parameters.auto_approve ? bySystem(autoChoice, 'auto_approve') : undefined,
      deadlineMs: parameters.decision_timeout_ms,
      defaultAnswer: bySystem(parameters.decision_default, 'deadline'),
    },
    now,
  );
  const [kind, answer = '{}'] = session.mine(await session.pipe.send(call));
  if (kind === 'answered') return JSON.parse(answer) as DecisionAnswerRecord;
  if (kind === 'expired') throw new DecisionExpired(id);
  return session.park(`decision ${id}`);
}
