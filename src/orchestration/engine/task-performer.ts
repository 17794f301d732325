import {
  AttemptTimedOut,
  idempotencyKeyOf,
  type AgentCall,
  type AgentOutcome,
  type AgentSpec,
  type AttemptFailure,
  type Quality,
} from '#agents';
import type { ModelUsage } from '#integrations';
import type { AppError } from '#kernel/errors/app-error.js';
import { shortHash } from '#kernel/hash.js';
import {
  taskId,
  type AttemptRef,
  type Entrusted,
  type Failure,
  type Search,
  type TaskCompletedData,
  type TaskDefinition,
  type TaskRequest,
  type TaskResult,
} from '#workflows';
import { afterFailure, type PastAttempts } from './after-failure.js';
import { demandsOn } from './demands-on.js';
import { ClaimLost } from './engine.errors.js';
import { askForHelp, asksForHelp } from './ask-for-help.js';
import { entrust, withdraw, type Earlier } from './entrust-task.js';
import type { RunningAttempt, Session } from './session.js';
import { isTakenAway, takeAway, takenAwayBy } from './take-away.js';

/** Before an attempt is given up at its deadline its agent is asked once more, and has so long to answer, ms. */
const LAST_QUESTION_MS = 5_000;
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
  let search = searchFor(session, agent);
  for (;;) {
    const begun = await begin(session, request, { id, definition, search });
    if (begun.kind === 'done') return begun.result;
    search = begun.kind === 'pinned' ? pinnedTo(session, agent, begun.agentId) : search;
  }
}

type Begun =
  | { readonly kind: 'done'; readonly result: TaskResult<unknown> }
  /** A person has chosen who is to do it. */
  | { readonly kind: 'pinned'; readonly agentId: string }
  /** A person was asked, and it goes on. */
  | { readonly kind: 'again' };

interface Wanted {
  readonly id: string;
  readonly definition: TaskDefinition;
  readonly search: Search;
}

const done = (result: TaskResult<unknown>): Begun => ({ kind: 'done', result });

async function begin(session: Session, request: Request, { id, definition, search }: Wanted): Promise<Begun> {
  const { agent, state } = request;
  const { calls, clock, questions } = session.parts;
  const call = calls.begin(session.claim, id, definition, search, clock.now());
  const [kind, ...facts] = session.mine(await session.pipe.send(call));
  switch (kind) {
    case 'completed': {
      const [json = 'null', quality] = facts;
      const output = parse(json);
      session.large.note(id, output, json);
      session.markDone(state, id);
      return done({ ok: true, taskId: id, output, quality: parse(quality) as Quality });
    }
    case 'failed':
      return done({ ok: false, taskId: id, failure: parse(facts[0]) as Failure });
    case 'cancelled':
      throw new ClaimLost(session.workflowId);
    case 'running': {
      const [
        attempt = '1',
        agentId = '',
        retries = '0',
        entrusted = '',
        report = '',
        question = '',
        advice = '',
        spent = '0',
      ] = facts;
      const running = { taskId: id, capability: agent.capability, agentId, attempt: Number(attempt) };
      const earlier = entrusted === '' ? undefined : { ...(parse(entrusted) as Entrusted), report };
      if (question !== '') session.pipe.post(questions.supersede(session.claim, id, clock.now()), () => undefined);
      const result = await attemptTask(
        session,
        advised(request, advice),
        running,
        { retries: Number(retries), spentMs: Number(spent) },
        earlier,
      );
      return result ? done(result) : { kind: 'again' };
    }
    case 'recalled': {
      const [attempt = '1', agentId = '', mark = ''] = facts;
      const running = { taskId: id, capability: agent.capability, agentId, attempt: Number(attempt) };
      return takeAway(session, running, takenAwayBy(mark));
    }
    case 'pinned':
      return { kind, agentId: facts[0] ?? '' };
    case 'exhausted':
      await askForHelp(session, request, id, { kind, failure: parse(facts[0]) as Failure });
      return { kind: 'again' };
    case 'forsaken':
      await askForHelp(session, request, id, { kind });
      return { kind: 'again' };
    default:
      return session.park(`${kind} ${id}`);
  }
}

/** What a person said beside their decision about the task is heeded by whoever does it. */
function advised(request: Request, advice: string): Request {
  return advice === '' ? request : { ...request, feedback: [...(request.feedback ?? []), advice] };
}

/** Whoever may be given the task now, and how long it may find nobody. */
function searchFor(session: Session, agent: AgentSpec): Search {
  const { directory, patienceMs } = session.parts;
  const demands = demandsOn(agent, session.parameters);
  const asks = patienceMs > 0 && asksForHelp(session);
  const roster = directory.roster(agent.capability, demands);
  return { ...roster, demands: demands?.name, patienceMs: asks ? patienceMs : undefined };
}

/** The agent that a person has chosen, whatever its state; when it is there no more, everybody who may. */
function pinnedTo(session: Session, spec: AgentSpec, agentId: string): Search {
  const agent = session.parts.directory.find(agentId);
  const search = searchFor(session, spec);
  if (!agent) return { ...search, isPinGone: true };
  const candidates = [{ agentId, slots: agent.maxConcurrentTasks }];
  const leftOut = search.leftOut?.filter((one) => one.agentId !== agentId) ?? [];
  // Its line is its own: a slot of another agent does not help it.
  return { ...search, candidates, leftOut, demands: shortHash(`only ${agentId}`) };
}

/** @returns nothing when its last attempt has failed, and a person is to be asked */
async function attemptTask(
  session: Session,
  request: Request,
  attempt: AttemptRef,
  past: PastAttempts,
  earlier: Earlier | undefined,
): Promise<TaskResult<unknown> | undefined> {
  const { clock } = session.parts;
  const { timeoutMs } = request.agent;
  const begun = earlier ? new Date(earlier.begun) : clock.now();
  const deadline = new Date(earlier?.deadline ?? begun.getTime() + timeoutMs);
  const running: RunningAttempt = { ...attempt, stop: new AbortController() };
  session.running.set(attempt.taskId, running);
  const timer = setTimeout(
    () => {
      running.stop.abort(new AttemptTimedOut(timeoutMs));
    },
    Math.max(earlier ? LAST_QUESTION_MS : 0, deadline.getTime() - clock.now().getTime()),
  );
  try {
    const outcome = await runAgent(session, request, running, deadline, earlier);
    switch (outcome.kind) {
      case 'completed':
        return keepResult(session, request, attempt, outcome, begun);
      case 'failed':
        return await keepFailure(session, request, attempt, outcome.failure, past, begun, outcome.usage);
      default:
        if (clock.now() < deadline) return await entrust(session, attempt, outcome, { begun, deadline, earlier });
        void withdraw(session, attempt, earlier?.receipt);
        return await keepFailure(session, request, attempt, failureOf(new AttemptTimedOut(timeoutMs)), past, begun);
    }
  } finally {
    clearTimeout(timer);
    session.running.delete(attempt.taskId);
  }
}

async function runAgent(
  session: Session,
  request: Request,
  attempt: RunningAttempt,
  deadline: Date,
  earlier: Earlier | undefined,
): Promise<AgentOutcome> {
  const { agent, state, item, revision, feedback = [], input } = request;
  const { workflow, epoch } = session.claim;
  const { taskId: id } = attempt;
  const place = {
    workflowId: workflow.id,
    projectId: workflow.projectId,
    taskId: id,
    attempt: attempt.attempt,
    epoch,
    state,
    deadline,
  };
  const call: AgentCall = {
    spec: agent,
    agentId: attempt.agentId,
    input,
    place,
    earlier: earlier && { receipt: earlier.receipt, report: earlier.report === '' ? undefined : parse(earlier.report) },
    idempotencyKey: idempotencyKeyOf(place),
    // Not of the input: it may name the project, and the same premise shall give the same movie everywhere.
    seed: `${session.seed}/${state}/${agent.capability}/${item ?? 'all'}#${String(revision)}`,
    revision: { revision, feedback },
    signal: attempt.stop.signal,
  };
  try {
    return await session.parts.runner.run(call);
  } catch (error) {
    const { reason } = attempt.stop.signal as { reason: unknown };
    if (isTakenAway(reason)) return takeAway(session, attempt, reason);
    // Aborted from outside. The record stays `running`, for whoever takes over; after a cancel only the slot is left.
    await session.parts.release(session.workflowId, attempt);
    throw error;
  }
}

/**
 * Stores the result, without waiting for the answer: it travels ahead of everything that builds on it, in the same
 * pipeline where that follows at once. A refusal ends the claim, and with it what was built on the result.
 */
function keepResult(
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
  const json = JSON.stringify(output);
  const result = { json, quality, data, progress, durationMs, usage, artifacts };
  const finish = calls.finish(session.claim, attempt, result, now);
  session.pipe.post(finish, ([kind, ...woken]) => {
    if (kind === 'stale') session.lose();
    else session.parts.wake(session.workflowId, woken);
  });
  session.large.note(id, output, json);
  return { ok: true, taskId: id, output, quality };
}

async function keepFailure(
  session: Session,
  { agent }: Request,
  attempt: AttemptRef,
  fault: AttemptFailure,
  past: PastAttempts,
  begun: Date,
  usage?: ModelUsage,
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
    { ...aftermath, asks: asksForHelp(session), usage },
    now,
    durationMs,
  );
  const [kind, ...facts] = session.mine(await session.pipe.send(call));
  if (kind === 'stale') throw new ClaimLost(session.workflowId);
  session.parts.wake(session.workflowId, kind === 'retrying' ? facts.slice(1) : facts);
  if (kind === 'retrying') session.park(`backoff ${attempt.taskId}`);
  if (kind === 'exhausted') return undefined;
  return { ok: false, taskId: attempt.taskId, failure };
}

function failureOf({ code: type, kind, message, retryable }: AppError): AttemptFailure {
  return { class: kind === 'timeout' ? 'timeout' : 'transient', type, message, retryable };
}

function parse(text: string | undefined): unknown {
  return JSON.parse(text ?? 'null');
}
