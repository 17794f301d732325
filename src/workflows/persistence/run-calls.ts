import type { AgentKeys, Quality, RemoteArtifact, Roster } from '#agents';
import type { ModelUsage } from '#integrations';
import type { ScriptCall } from '#platform/redis/script-call.js';
import type { Artifact } from '../domain/artifact.js';
import { toldMessage, type Failure } from '../domain/failure.js';
import type { TaskDefinition } from '../domain/task.js';
import type { TaskCompletedData, TaskFailedData, TaskRetryingData, TaskWaitingData } from '../events/task.event.js';
import {
  artifactsText,
  BREAKER,
  historyEntry,
  leftOutText,
  slotToken,
  usageText,
  type Aftermath,
  type AttemptRef,
  type BreakerOptions,
  type Claim,
  type Entrusted,
  type TaskToTake,
} from './attempt.codec.js';
import { readyKeys } from './workflow-key-sets.js';
import {
  beginTask,
  entrustTask,
  failAttempt,
  finishTask,
  recordArtifacts,
  releaseSlot,
  releaseWorkflow,
  noteTold,
  takeAway,
  takeBack,
} from './run.scripts.js';
import type { Words } from './script-replies.js';
import type { WorkflowKeys } from './workflow.keys.js';

/** How many finished attempts an agent's history keeps. */
const AGENT_HISTORY_MAX = 200;

/** Where nobody says otherwise. */
const MAX_TASKS = 100;

/** Among whom somebody is looked for to do a task. */
export interface Search extends Pick<Roster, 'candidates'>, Partial<Pick<Roster, 'leftOut'>> {
  /** Name of what it asks beside the capability; absent when that is nothing. */
  readonly demands?: string | undefined;
  /** How long nobody may be able to do it before a person is asked, ms; without it nobody is asked. */
  readonly patienceMs?: number | undefined;
  /** The agent that a person has chosen is there no more. */
  readonly isPinGone?: boolean;
}

/** The calls of a claim's scripts, with every key and argument in its place. */
export class RunCalls {
  constructor(
    private readonly keys: WorkflowKeys,
    private readonly agentKeys: AgentKeys,
    private readonly leaseMs: number,
    private readonly logMax: number,
    /** Tasks of one workflow that may run at once. */
    private readonly maxTasks = MAX_TASKS,
    private readonly breaker: BreakerOptions = BREAKER,
  ) {}

  begin(
    { workflow, epoch }: Claim,
    taskId: string,
    definition: TaskDefinition,
    { candidates, leftOut = [], demands, patienceMs, isPinGone = false }: Search,
    at: Date,
  ): ScriptCall<Words> {
    const { id } = workflow;
    const { capability } = definition;
    return beginTask.call({
      keys: {
        workflow: this.keys.workflow(id),
        tasks: this.keys.tasks(id),
        results: this.keys.results(id),
        timers: this.keys.timers(id),
        waiters: this.keys.waiters(capability, demands),
        log: this.keys.log(id),
        events: this.keys.events,
        waiterTurns: this.keys.waiterTurns(capability, demands),
        recalls: this.agentKeys.recalls,
      },
      args: {
        id,
        epoch,
        task: taskId,
        at: at.getTime(),
        definition: JSON.stringify(definition),
        capability,
        slotLeaseMs: this.leaseMs,
        logMax: this.logMax,
        maxTasks: this.maxTasks,
        patienceMs: patienceMs ?? '',
        isPinGone: isPinGone ? '1' : '',
      },
      more: {
        keys: candidates.flatMap(({ agentId }) => [this.agentKeys.slots(agentId), this.agentKeys.statistics(agentId)]),
        args: [...candidates.flatMap(({ agentId, slots }) => [agentId, slots]), ...leftOutText(leftOut)],
      },
    });
  }

  finish(
    { workflow, epoch }: Claim,
    attempt: AttemptRef,
    /** `json` is the output. */
    result: {
      json: string;
      quality: Quality;
      data: TaskCompletedData;
      progress: number;
      durationMs: number;
      usage?: ModelUsage | undefined;
      artifacts?: readonly RemoteArtifact[] | undefined;
    },
    at: Date,
  ): ScriptCall<Words> {
    return finishTask.call({
      keys: { ...this.attemptKeys(workflow.id, attempt), results: this.keys.results(workflow.id) },
      args: {
        id: workflow.id,
        epoch,
        task: attempt.taskId,
        attempt: attempt.attempt,
        at: at.getTime(),
        output: result.json,
        quality: JSON.stringify(result.quality),
        data: JSON.stringify(result.data),
        progress: result.progress,
        durationMs: result.durationMs,
        logMax: this.logMax,
        entry: historyEntry(workflow.id, attempt, 'completed', at, result.durationMs, result.quality.score),
        historyMax: AGENT_HISTORY_MAX,
        capability: attempt.capability,
        usage: usageText(result.usage),
        artifacts: artifactsText(result.artifacts),
      },
    });
  }

  fail(
    { workflow, epoch }: Claim,
    attempt: AttemptRef,
    failure: Failure,
    { waitMs, isItsFault, reroute, asks, usage, spentMs = 0, isItsWord }: Aftermath,
    at: Date,
    durationMs: number,
  ): ScriptCall<Words> {
    const { taskId, capability, agentId } = attempt;
    const failed: TaskFailedData = {
      task_id: taskId,
      capability,
      agent_id: agentId,
      attempt: attempt.attempt,
      error: { type: failure.type, message: toldMessage(failure) },
    };
    const data = attemptFailedData(failed, waitMs === undefined ? undefined : new Date(at.getTime() + waitMs), asks);
    return failAttempt.call({
      keys: { ...this.attemptKeys(workflow.id, attempt), timers: this.keys.timers(workflow.id) },
      args: {
        id: workflow.id,
        epoch,
        task: taskId,
        attempt: attempt.attempt,
        at: at.getTime(),
        waitMs: waitMs ?? '',
        failure: JSON.stringify(failure),
        data: JSON.stringify(data),
        logMax: this.logMax,
        entry: historyEntry(workflow.id, attempt, 'failed', at, durationMs),
        historyMax: AGENT_HISTORY_MAX,
        capabilityJson: JSON.stringify(capability),
        breakerFailures: isItsFault ? this.breaker.failures : '',
        breakerOpenMs: this.breaker.openMs,
        avoid: reroute ? '1' : '',
        capability,
        usage: usageText(usage),
        ask: asks ? '1' : '',
        spentMs,
        isItsWord: isItsWord ? '1' : '',
      },
    });
  }

  /** Leaves a task to an agent elsewhere. */
  entrust(
    { workflow, epoch }: Claim,
    { taskId, capability, agentId, attempt }: AttemptRef,
    entrusted: Entrusted,
    { askInMs, slotForMs }: { readonly askInMs: number; readonly slotForMs: number },
    at: Date,
  ): ScriptCall<Words> {
    const { id } = workflow;
    return entrustTask.call({
      keys: {
        workflow: this.keys.workflow(id),
        tasks: this.keys.tasks(id),
        timers: this.keys.timers(id),
        slots: this.agentKeys.slots(agentId),
        log: this.keys.log(id),
        events: this.keys.events,
      },
      args: {
        id,
        epoch,
        task: taskId,
        attempt,
        at: at.getTime(),
        entrusted: JSON.stringify(entrusted),
        askInMs,
        slotForMs,
        capability,
        logMax: this.logMax,
      },
    });
  }

  /** Takes a running task away from its agent, and from whoever holds the workflow. */
  takeAway(
    { workflowId: id, ...task }: TaskToTake,
    why: Pick<Failure, 'type' | 'message'>,
    at: Date,
  ): ScriptCall<Words> {
    const { workflow, tasks, slots, waiters, wakes, waiterTurns, log, events, history } = this.attemptKeys(id, task);
    return takeAway.call({
      keys: {
        ...{ workflow, tasks, slots, waiters, wakes, waiterTurns, log, events, history },
        ...readyKeys(this.keys),
        timers: this.keys.timers(id),
        recalls: this.agentKeys.recalls,
        callOffs: this.keys.callOffs,
      },
      args: {
        id,
        task: task.taskId,
        agent: task.agentId,
        attempt: task.attempt ?? '',
        mark: task.mark ?? '',
        at: at.getTime(),
        why: JSON.stringify(why),
        logMax: this.logMax,
        capability: task.capability,
        historyMax: AGENT_HISTORY_MAX,
      },
    });
  }

  /** What agents are to be told that nobody wants any more. It comes again unless `told` follows within the time. */
  takeBack(forMs: number, limit: number): ScriptCall<string[]> {
    return takeBack.call({ keys: { callOffs: this.keys.callOffs }, args: { forMs, limit } });
  }

  told(entry: string): ScriptCall<Words> {
    return noteTold.call({ keys: { callOffs: this.keys.callOffs }, args: { entry } });
  }

  /** Needs no claim: the token is its own proof. */
  /** @param epoch of the claim it ran under; without one whoever holds the workflow */
  releaseSlot(
    workflowId: string,
    { taskId, capability, agentId, attempt }: AttemptRef,
    epoch = '',
  ): ScriptCall<string[]> {
    return releaseSlot.call({
      keys: {
        slots: this.agentKeys.slots(agentId),
        waiters: this.keys.waiters(capability),
        waiterTurns: this.keys.waiterTurns(capability),
        wakes: this.keys.wakes,
        ...readyKeys(this.keys),
        tasks: this.keys.tasks(workflowId),
      },
      args: { token: slotToken(workflowId, taskId), task: taskId, attempt, epoch },
    });
  }

  recordArtifacts({ workflow, epoch }: Claim, artifacts: readonly Artifact[]): ScriptCall<Words> {
    return recordArtifacts.call({
      keys: { workflow: this.keys.workflow(workflow.id), artifacts: this.keys.artifacts(workflow.id) },
      args: { epoch },
      more: { args: artifacts.flatMap((artifact) => [artifact.name, JSON.stringify(artifact)]) },
    });
  }

  release(
    { workflow, epoch }: Claim,
    how: 'parked' | 'hand_over' | 'abandoned',
    wake: string,
    againMs = 0,
  ): ScriptCall<Words> {
    const { id } = workflow;
    return releaseWorkflow.call({
      keys: {
        workflow: this.keys.workflow(id),
        leases: this.keys.leases,
        due: this.keys.due,
        timers: this.keys.timers(id),
        wakes: this.keys.wakes,
        ...readyKeys(this.keys),
      },
      args: { id, epoch, wake, how, againMs },
    });
  }

  private attemptKeys(id: string, { capability, agentId }: Pick<AttemptRef, 'capability' | 'agentId'>) {
    return {
      workflow: this.keys.workflow(id),
      tasks: this.keys.tasks(id),
      slots: this.agentKeys.slots(agentId),
      waiters: this.keys.waiters(capability),
      wakes: this.keys.wakes,
      waiterTurns: this.keys.waiterTurns(capability),
      ...readyKeys(this.keys),
      log: this.keys.log(id),
      events: this.keys.events,
      statistics: this.agentKeys.statistics(agentId),
      history: this.agentKeys.finished(agentId),
      usage: this.keys.usage,
    };
  }
}

/** What is told of an attempt that failed: another follows, a person is asked, or it was the last. */
function attemptFailedData(
  failed: Omit<TaskFailedData, 'skipped'>,
  nextRetry: Date | undefined,
  asks: boolean,
): TaskFailedData | TaskRetryingData | TaskWaitingData {
  if (nextRetry) return { ...failed, next_retry: nextRetry.toISOString() };
  return asks ? { ...failed, kind: 'decision' } : failed;
}
