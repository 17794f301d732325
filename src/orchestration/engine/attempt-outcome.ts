import type { AgentOutcome, AgentSpec, AttemptFailure } from '#agents';
import type { ModelUsage } from '#integrations';
import type { AppError } from '#kernel/errors/app-error.js';
import { wellFormedJson } from '#kernel/well-formed.js';
import type { AttemptRef, Failure, TaskCompletedData, TaskRequest, TaskResult } from '#workflows';
import { afterFailure, type PastAttempts } from './after-failure.js';
import { asksForHelp } from './ask-for-help.js';
import { demandsOn } from './demands-on.js';
import { ClaimLost } from './engine.errors.js';
import type { Session } from './session.js';

type Request = TaskRequest<unknown, unknown> & { readonly agent: AgentSpec };

/** Beside broken connections and timeouts: these say that the agent was not heard, and nothing of its work. */
const UNHEARD = new Set(['AGENT_FAULT', 'AGENT_UNAVAILABLE', 'AGENT_RATE_LIMITED', 'AGENT_FORGOT_THE_WORK']);

/** Whether the failure is what the agent says of its work; otherwise what it has reported meanwhile counts. */
function isItsWord({ class: kind, type }: AttemptFailure): boolean {
  return kind !== 'broken_connection' && kind !== 'timeout' && !UNHEARD.has(type);
}

/**
 * Stores the result, without waiting for the answer: it travels ahead of everything that builds on it, in the same
 * pipeline where that follows at once. A refusal ends the claim, and with it what was built on the result.
 */
export function keepResult(
  session: Session,
  { state, item }: Request,
  attempt: AttemptRef,
  { output, quality, usage, artifacts }: Extract<AgentOutcome, { kind: 'completed' }>,
  begun: Date,
): TaskResult<unknown> {
  const { calls, clock } = session.parts;
  const now = clock.now();
  const durationMs = now.getTime() - begun.getTime();
  const { taskId: id, capability, agentId } = attempt;
  session.markDone(state, id);
  const progress = session.percent();
  const data: TaskCompletedData = {
    task_id: id,
    capability,
    agent_id: agentId,
    attempt: attempt.attempt,
    state,
    item,
    duration_ms: durationMs,
    quality_score: quality.score,
    progress_percentage: progress,
  };
  const { json, value } = legible(output);
  const result = { json, quality, data, progress, durationMs, usage, artifacts };
  const finish = calls.finish(session.claim, attempt, result, now);
  session.pipe.post(finish, ([kind, ...woken]) => {
    if (kind === 'stale') session.lose();
    else session.parts.wake(session.workflowId, woken);
  });
  session.large.note(id, value, json);
  return { ok: true, taskId: id, output: value, quality };
}

/** An output as the store keeps it: whoever reads it there has the same as whoever goes on with it now. */
function legible(output: unknown): { readonly json: string; readonly value: unknown } {
  const said = JSON.stringify(output);
  const json = wellFormedJson(said);
  return { json, value: json === said ? output : (JSON.parse(json) as unknown) };
}

/**
 * Stores a failed attempt.
 * @returns nothing when it was the last one and a person is to be asked, or when the agent has reported an outcome meanwhile
 */
export async function keepFailure(
  session: Session,
  { agent }: Request,
  attempt: AttemptRef,
  fault: AttemptFailure,
  past: PastAttempts,
  begun: Date,
  { usage, isReported }: { readonly usage?: ModelUsage | undefined; readonly isReported?: boolean | undefined } = {},
): Promise<TaskResult<unknown> | undefined> {
  const { calls, clock, log, directory, taskTotalMs: totalMs } = session.parts;
  const now = clock.now();
  const durationMs = now.getTime() - begun.getTime();
  const candidates = directory.candidates(agent.capability, demandsOn(agent, session.parameters));
  const elsewhere = candidates.some(({ agentId }) => agentId !== attempt.agentId);
  const chance = session.parts.random();
  const failed = { fault, past, durationMs, policy: agent.retry, totalMs, elsewhere, chance };
  const { cause, ...aftermath } = afterFailure(failed);
  const failure: Failure = { ...cause, taskId: attempt.taskId, retryCount: past.retries };
  log.warn(
    { workflow_id: session.workflowId, task_id: attempt.taskId, failure, retry_in_ms: aftermath.waitMs },
    'An attempt failed',
  );
  const call = calls.fail(
    session.claim,
    attempt,
    failure,
    { ...aftermath, asks: asksForHelp(session), usage, isItsWord: isReported === true || isItsWord(fault) },
    now,
    durationMs,
  );
  const [kind, ...facts] = session.mine(await session.pipe.send(call));
  if (kind === 'stale') throw new ClaimLost(session.workflowId);
  session.parts.wake(session.workflowId, kind === 'retrying' ? facts.slice(1) : facts);
  if (kind === 'retrying') session.park(`backoff ${attempt.taskId}`);
  if (kind === 'exhausted' || kind === 'reported') return undefined;
  return { ok: false, taskId: attempt.taskId, failure };
}

export function failureOf({ code: type, kind, message, retryable }: AppError): AttemptFailure {
  return { class: kind === 'timeout' ? 'timeout' : 'transient', type, message, retryable };
}
