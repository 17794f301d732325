import type { AgentCall, AgentOutcome, AgentSpec, AttemptFailure, Quality } from '#agents';
import { backoffMs } from '#kernel/retry-policy.js';
import { withLogContext } from '#platform/logging/log-context.js';
import {
  taskId,
  type AttemptRef,
  type Failure,
  type TaskDefinition,
  type TaskRequest,
  type TaskResult,
} from '#workflows';
import { ClaimLost } from './engine.errors.js';
import type { RunningAttempt, Session } from './session.js';

const TAKEN_AWAY: AttemptFailure = {
  type: 'AGENT_RESET',
  message: 'The agent was reset while it worked on this',
  retryable: true,
};

type Request = TaskRequest<unknown, unknown> & { readonly agent: AgentSpec };

/**
 * Does a task once. The task record is the truth about effects: a stored result is returned without asking anybody, a
 * crash in mid-attempt goes on under the same attempt number, and where the task must wait the node is left.
 */
export async function perform(session: Session, request: Request): Promise<TaskResult<unknown>> {
  const { agent, state, item, revision, feedback = [], dependsOn = [], input } = request;
  const definition: TaskDefinition = { state, capability: agent.capability, item, revision, dependencies: dependsOn };
  const id = taskId(definition, { input, feedback });
  if (session.draining) session.park('another worker');
  const { directory, calls, clock } = session.parts;
  const candidates = directory.candidates(agent.capability);
  const call = calls.begin(session.claim, id, definition, candidates, clock.now());
  const [kind, ...facts] = session.mine(await session.pipe.send(call));
  switch (kind) {
    case 'completed':
      session.markDone(state, id);
      return { ok: true, taskId: id, output: parse(facts[0]), quality: parse(facts[1]) as Quality };
    case 'failed':
      return { ok: false, taskId: id, failure: parse(facts[0]) as Failure };
    case 'cancelled':
      throw new ClaimLost(session.workflowId);
    case 'running': {
      const [attempt = '1', agentId = '', retries = '0'] = facts;
      const running = { taskId: id, capability: agent.capability, agentId, attempt: Number(attempt) };
      return attemptTask(session, request, running, Number(retries));
    }
    default:
      return session.park(`${kind} ${id}`);
  }
}

async function attemptTask(
  session: Session,
  request: Request,
  attempt: AttemptRef,
  retries: number,
): Promise<TaskResult<unknown>> {
  const begun = session.parts.clock.now();
  const running: RunningAttempt = { ...attempt, stop: new AbortController() };
  session.running.set(attempt.taskId, running);
  try {
    const outcome = await runAgent(session, request, running);
    return outcome.kind === 'completed'
      ? await keepResult(session, request, attempt, outcome, begun)
      : await keepFailure(session, request, attempt, outcome.failure, retries, begun);
  } finally {
    session.running.delete(attempt.taskId);
  }
}

async function runAgent(session: Session, request: Request, attempt: RunningAttempt): Promise<AgentOutcome> {
  const { agent, state, item, revision, feedback = [], input } = request;
  const call: AgentCall = {
    spec: agent,
    input,
    idempotencyKey: `${attempt.taskId}:${String(attempt.attempt)}`,
    // Not of the input: it may name the project, and the same premise shall give the same movie everywhere.
    seed: `${session.seed}/${state}/${agent.capability}/${item ?? 'all'}#${String(revision)}`,
    revision: { revision, feedback },
    signal: AbortSignal.any([session.signal, attempt.stop.signal]),
  };
  try {
    return await withLogContext({ task_id: attempt.taskId }, () => session.parts.runner.run(call));
  } catch (error) {
    if (attempt.stop.signal.aborted && !session.signal.aborted) return { kind: 'failed', failure: TAKEN_AWAY };
    // Aborted from outside. The record stays `running`, for whoever takes over; after a cancel only the slot is left.
    await session.parts.release(session.workflowId, attempt);
    throw error;
  }
}

async function keepResult(
  session: Session,
  { state, item }: Request,
  attempt: AttemptRef,
  { output, quality }: Extract<AgentOutcome, { kind: 'completed' }>,
  begun: Date,
): Promise<TaskResult<unknown>> {
  const { calls, clock } = session.parts;
  const now = clock.now();
  const durationMs = now.getTime() - begun.getTime();
  const { taskId: id, capability, agentId } = attempt;
  session.markDone(state, id);
  const progress = session.percent();
  const data = {
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
  const finish = calls.finish(session.claim, attempt, { output, quality, data, progress, durationMs }, now);
  const [kind, ...woken] = session.mine(await session.pipe.send(finish));
  if (kind === 'stale') throw new ClaimLost(session.workflowId);
  session.parts.wake(session.workflowId, woken);
  return { ok: true, taskId: id, output, quality };
}

async function keepFailure(
  session: Session,
  { agent }: Request,
  attempt: AttemptRef,
  { type, message, retryable }: AttemptFailure,
  retries: number,
  begun: Date,
): Promise<TaskResult<unknown>> {
  const { calls, clock, log } = session.parts;
  // An operator's reset is not the agent's failure, so it may happen any number of times.
  const again = type === TAKEN_AWAY.type || (retryable && retries + 1 < agent.retry.maxAttempts);
  const waitMs = again ? backoffMs(agent.retry, retries + 1, session.parts.random()) : undefined;
  const failure: Failure = { type, message, taskId: attempt.taskId, retryCount: retries };
  log.warn(
    { workflow_id: session.workflowId, task_id: attempt.taskId, failure, retry_in_ms: waitMs },
    'An attempt failed',
  );
  const now = clock.now();
  const durationMs = now.getTime() - begun.getTime();
  const call = calls.fail(session.claim, attempt, failure, waitMs, now, durationMs);
  const [kind, ...facts] = session.mine(await session.pipe.send(call));
  if (kind === 'stale') throw new ClaimLost(session.workflowId);
  session.parts.wake(session.workflowId, kind === 'retrying' ? facts.slice(1) : facts);
  if (kind === 'retrying') session.park(`backoff ${attempt.taskId}`);
  return { ok: false, taskId: attempt.taskId, failure };
}

function parse(text: string | undefined): unknown {
  return JSON.parse(text ?? 'null');
}
