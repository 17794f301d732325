import {
  AttemptTimedOut,
  idempotencyKeyOf,
  type AgentCall,
  type AgentOutcome,
  type AgentSpec,
  type Quality,
} from '#agents';
import { shortHash } from '#kernel/hash.js';
import {
  taskId,
  type AttemptRef,
  type Entrusted,
  type Failure,
  type Search,
  type TaskDefinition,
  type TaskRequest,
  type TaskResult,
} from '#workflows';
import type { PastAttempts } from './after-failure.js';
import { failureOf, keepFailure, keepResult } from './attempt-outcome.js';
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
        since = '',
      ] = facts;
      const running = { taskId: id, capability: agent.capability, agentId, attempt: Number(attempt) };
      const earlier = earlierOf(entrusted, report, Number(since), agent.timeoutMs);
      if (question !== '') session.pipe.post(questions.supersede(session.claim, id, clock.now()), () => undefined);
      const result = await attemptTask(
        session,
        advised(request, advice),
        running,
        { retries: Number(retries), spentMs: Number(spent) },
        { since: Number(since), earlier },
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
      await askForHelp(session, request, id, {
        kind,
        wasDefaulted: facts[0] === '1',
        failure: parse(facts[1]) as Failure,
      });
      return { kind: 'again' };
    case 'forsaken':
      await askForHelp(session, request, id, { kind, wasDefaulted: facts[0] === '1' });
      return { kind: 'again' };
    default:
      return session.park(`${kind} ${id}`);
  }
}

/** An agent may report before its work was left to it. */
function earlierOf(entrusted: string, report: string, since: number, timeoutMs: number): Earlier | undefined {
  if (entrusted !== '') return { ...(parse(entrusted) as Entrusted), report };
  return report === '' ? undefined : { begun: since, deadline: since + timeoutMs, report };
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

/** @returns nothing when the task is to be begun again: a person is to be asked, or the agent has reported an outcome */
async function attemptTask(
  session: Session,
  request: Request,
  attempt: AttemptRef,
  past: PastAttempts,
  { since, earlier }: { since: number; earlier: Earlier | undefined },
): Promise<TaskResult<unknown> | undefined> {
  const { clock } = session.parts;
  const { timeoutMs } = request.agent;
  const begun = earlier ? new Date(earlier.begun) : clock.now();
  // Of the attempt, whoever goes on with it: an agent elsewhere is told it, and the same key is the same order.
  const deadline = new Date(earlier?.deadline ?? since + timeoutMs);
  const running: RunningAttempt = { ...attempt, stop: new AbortController() };
  session.running.set(attempt.taskId, running);
  const timer = setTimeout(
    () => {
      running.stop.abort(new AttemptTimedOut(timeoutMs));
    },
    earlier ? Math.max(LAST_QUESTION_MS, deadline.getTime() - clock.now().getTime()) : timeoutMs,
  );
  try {
    const outcome = await runAgent(session, request, running, deadline, earlier);
    switch (outcome.kind) {
      case 'completed':
        return keepResult(session, request, attempt, outcome, begun);
      case 'failed':
        return await keepFailure(session, request, attempt, outcome.failure, past, begun, {
          usage: outcome.usage,
          isReported: Boolean(earlier?.report),
        });
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
    await session.parts.release(session.workflowId, attempt, epoch);
    throw error;
  }
}

function parse(text: string | undefined): unknown {
  return JSON.parse(text ?? 'null');
}
