import type { Failed, ProbeAnswer, UnknownOutcome } from '../call-answer.js';
import { healthBody } from './execute.schemas.js';
import { isSuccess, type Reply } from './read-reply.js';

type Judgement = Omit<ProbeAnswer, 'responseTimeMs'>;

/** How an agent is, by what came back from its health address. */
export function judgeHealth(reply: Reply | Failed | UnknownOutcome): Judgement {
  if ('kind' in reply) return unhealthy(reply.kind === 'failed' ? reply.failure.message : 'No answer came in time');
  const body = healthBody.safeParse(reply.body);
  if (!isSuccess(reply)) return unhealthy(`Its health address answered with the status ${reply.status}`);
  if (!body.success) return unhealthy('Its health address answered without a status');
  const { status, version, active_tasks: activeTasks, capacity } = body.data;
  const reason = status === 'healthy' ? undefined : `It says of itself that it is ${status}`;
  return { status, reason, version, activeTasks, capacity };
}

function unhealthy(reason: string): Judgement {
  return { status: 'unhealthy', reason };
}
