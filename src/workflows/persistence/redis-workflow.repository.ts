import { isDeepStrictEqual } from 'node:util';
import type { Redis } from 'ioredis';
import { cursorOf, type Page, type PageRequest } from '#kernel/page.js';
import { fromStore } from '#platform/redis/as-store-error.js';
import { readIndexPage } from '#platform/redis/index-page.js';
import { runPipeline } from '#platform/redis/run-pipeline.js';
import type { Actor } from '../domain/actor.js';
import type { Artifact } from '../domain/artifact.js';
import type { Task } from '../domain/task.js';
import type { Workflow, WorkflowStatus } from '../domain/workflow.js';
import type { WorkflowEvent } from '../domain/workflow-event.js';
import { workflowParametersSchema, type WorkflowParameters } from '../domain/workflow-parameters.js';
import {
  WorkflowRepository,
  type CreateOutcome,
  type MoveOutcome,
  type NewWorkflow,
  type ResumeOutcome,
  type WorkflowChange,
  type WorkflowFilter,
  type WorkflowView,
} from '../domain/workflow.repository.js';
import type { WorkflowCancelledData, WorkflowCreatedData, WorkflowUpdatedData } from '../events/workflow.event.js';
import { eventsOfOwnEntry } from './event.codec.js';
import { createWorkflow, endWorkflow, pauseWorkflow, resumeWorkflow, updateWorkflow } from './intent.scripts.js';
import type { Words } from './script-replies.js';
import { tasksFromHash } from './task.codec.js';
import { fieldsOfNew, workflowFromHash } from './workflow.codec.js';
import { viewFromReplies, type WorkflowReplies } from './workflow-view.codec.js';
import { endingKeys, liveIndexes, readyKeys } from './workflow-key-sets.js';
import type { WorkflowKeys } from './workflow.keys.js';

const IDEMPOTENCY_TTL_MS = 24 * 60 * 60 * 1000;

export interface WorkflowLimits {
  /** Entries kept per workflow's event log. */
  readonly logMax: number;
  /** How many workflows may be ready and wait for a worker. */
  readonly queueMax: number;
}

export class RedisWorkflowRepository extends WorkflowRepository {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WorkflowKeys,
    private readonly limits: WorkflowLimits,
  ) {
    super();
  }

  async create({ workflow, unique, idempotency, deadlineMs, maxLive }: NewWorkflow): Promise<CreateOutcome> {
    const { id, projectId, type } = workflow;
    const [kind, fact = ''] = await createWorkflow.run(this.redis, {
      keys: {
        workflow: this.keys.workflow(id),
        live: this.keys.live(projectId, type),
        idempotency: this.keys.idempotency(idempotency?.key ?? ''),
        all: this.keys.index(),
        running: this.keys.index({ status: 'running' }),
        projectAll: this.keys.index({ projectId }),
        projectRunning: this.keys.index({ projectId, status: 'running' }),
        log: this.keys.log(id),
        events: this.keys.events,
        ...readyKeys(this.keys),
        deadlines: this.keys.deadlines,
        projectPaused: this.keys.index({ projectId, status: 'paused' }),
      },
      args: {
        id,
        projectId,
        createdAt: workflow.createdAt.getTime(),
        unique: unique ? '1' : '',
        bodyHash: idempotency?.bodyHash ?? '',
        answer: idempotency?.answer ?? '',
        answerTtlMs: IDEMPOTENCY_TTL_MS,
        data: JSON.stringify({ workflow_type: type, priority: workflow.priority } satisfies WorkflowCreatedData),
        actor: JSON.stringify(workflow.createdBy),
        logMax: this.limits.logMax,
        priority: workflow.priority,
        queueMax: this.limits.queueMax,
        deadlineMs,
        maxLive,
      },
      more: { args: fieldsOfNew(workflow) },
    });
    switch (kind) {
      case 'active':
        return { kind, workflowId: fact };
      case 'full':
        return { kind, live: Number(fact) };
      case 'replayed':
        return { kind, answer: fact };
      case 'mismatch':
        return { kind };
      case 'queue_full':
        return { kind, waiting: Number(fact) };
      default:
        return { kind: 'created' };
    }
  }

  async pause(id: string, actor: Actor, at: Date): Promise<MoveOutcome> {
    const workflow = await this.find(id);
    if (!workflow) return { kind: 'missing' };
    const reply = await pauseWorkflow.run(this.redis, {
      keys: {
        ...this.logKeys(id),
        workflow: this.keys.workflow(id),
        due: this.keys.due,
        ...readyKeys(this.keys),
        ...liveIndexes(this.keys, workflow.projectId),
      },
      args: { id, at: at.getTime(), actor: JSON.stringify(actor), logMax: this.limits.logMax },
    });
    return moveOutcome(reply);
  }

  async resume(id: string, actor: Actor, at: Date): Promise<ResumeOutcome> {
    const workflow = await this.find(id);
    if (!workflow) return { kind: 'missing' };
    const reply = await resumeWorkflow.run(this.redis, {
      keys: {
        ...this.logKeys(id),
        workflow: this.keys.workflow(id),
        ...readyKeys(this.keys),
        timers: this.keys.timers(id),
        wakes: this.keys.wakes,
        inbox: this.keys.inbox,
        ...liveIndexes(this.keys, workflow.projectId),
      },
      args: { id, at: at.getTime(), actor: JSON.stringify(actor), logMax: this.limits.logMax },
    });
    if (reply[0] === 'decision_pending') return { kind: 'decision_pending', decisionId: reply[1] ?? '' };
    return moveOutcome(reply);
  }

  async cancel(workflow: Workflow, actor: Actor, at: Date): Promise<MoveOutcome> {
    const { id, projectId } = workflow;
    const reply = await endWorkflow.run(this.redis, {
      keys: {
        ...this.logKeys(id),
        ...endingKeys(this.keys, workflow),
        ended: this.keys.index({ status: 'cancelled' }),
        projectEnded: this.keys.index({ projectId, status: 'cancelled' }),
      },
      args: {
        id,
        to: 'cancelled',
        at: at.getTime(),
        actor: JSON.stringify(actor),
        data: JSON.stringify({} satisfies WorkflowCancelledData),
        failure: '',
        logMax: this.limits.logMax,
        epoch: '',
        aborts: this.keys.aborts,
        onlyOverdue: '',
      },
    });
    return moveOutcome(reply);
  }

  async update(id: string, change: WorkflowChange, actor: Actor, at: Date): Promise<MoveOutcome> {
    // Whoever is overtaken was overtaken by one who got through: it ends.
    for (;;) {
      const reply = await this.tryUpdate(id, change, actor, at);
      if (reply[0] !== 'overtaken') return moveOutcome(reply);
    }
  }

  async find(id: string): Promise<Workflow | undefined> {
    const key = this.keys.workflow(id);
    const hash = await fromStore(this.redis.hgetall(key));
    return hash['id'] ? workflowFromHash(key, hash) : undefined;
  }

  async view(id: string): Promise<WorkflowView | undefined> {
    const [view] = await this.views([id], true);
    return view;
  }

  async list(filter: WorkflowFilter, page: PageRequest): Promise<Page<WorkflowView>> {
    const index = this.keys.index(filter);
    const { ids, total, hasMore } = await readIndexPage(this.redis, index, page);
    const views = await this.views(ids, false);
    const last = views.at(-1)?.workflow;
    return {
      items: views,
      total,
      hasMore,
      nextCursor: hasMore && last ? cursorOf({ at: last.createdAt.getTime(), id: last.id }) : undefined,
    };
  }

  async tasks(id: string): Promise<Task[]> {
    const key = this.keys.tasks(id);
    return tasksFromHash(key, id, await fromStore(this.redis.hgetall(key)));
  }

  async artifacts(id: string): Promise<Artifact[]> {
    const hash = await fromStore(this.redis.hgetall(this.keys.artifacts(id)));
    const artifacts = Object.values(hash).map((text) => JSON.parse(text) as Artifact);
    return artifacts.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async events(id: string, after: number, limit: number): Promise<{ events: WorkflowEvent[]; hasMore: boolean }> {
    const entries = await fromStore(
      this.redis.xrange(this.keys.log(id), `(${String(after)}-0`, '+', 'COUNT', limit + 1),
    );
    const events = entries.flatMap((entry) => eventsOfOwnEntry(id, entry)).filter(({ seq }) => seq > after);
    return { events: events.slice(0, limit), hasMore: events.length > limit };
  }

  private async tryUpdate(id: string, change: WorkflowChange, actor: Actor, at: Date): Promise<Words> {
    const key = this.keys.workflow(id);
    const { priority } = change;
    const stored = change.parameters ? await fromStore(this.redis.hget(key, 'parameters')) : null;
    const inForce = stored === null ? undefined : workflowParametersSchema.parse(JSON.parse(stored));
    const made = inForce && change.parameters?.(inForce);
    const parameters = made?.parameters;
    const changed = { priority, custom_parameters: namesOfChanged(inForce, parameters) };
    return updateWorkflow.run(this.redis, {
      keys: { ...this.logKeys(id), ...readyKeys(this.keys), workflow: key, deadlines: this.keys.deadlines },
      args: {
        id,
        at: at.getTime(),
        priority: priority ?? '',
        parameters: parameters ? JSON.stringify(parameters) : '',
        // As bytes: what is compared stays as it was read.
        madeOf: Buffer.from(stored ?? ''),
        deadlineShiftMs: made?.deadlineShiftMs ?? 0,
        asksAnew: made?.asksAnew === true ? '1' : '',
        actor: JSON.stringify(actor),
        data: JSON.stringify({ changed } satisfies WorkflowUpdatedData),
        logMax: this.limits.logMax,
      },
    });
  }

  private async views(ids: readonly string[], withResults: boolean): Promise<WorkflowView[]> {
    if (ids.length === 0) return [];
    const pipeline = this.redis.pipeline();
    for (const id of ids) {
      pipeline.hgetall(this.keys.workflow(id));
      pipeline.hgetall(this.keys.decisions(id));
      pipeline.zrange(this.keys.timers(id), 0, -1, 'WITHSCORES');
      if (withResults) pipeline.hgetall(this.keys.stateResults(id));
    }
    const replies = await runPipeline(pipeline);
    const width = withResults ? 4 : 3;
    return ids.flatMap((id, i) => {
      const [hash, decisions, timers, results] = replies.slice(i * width, (i + 1) * width);
      const view = viewFromReplies(this.keys.workflow(id), { hash, decisions, timers, results } as WorkflowReplies);
      return view ? [view] : [];
    });
  }

  private logKeys(id: string): { log: string; events: string } {
    return { log: this.keys.log(id), events: this.keys.events };
  }
}

/** Names and never values: what a caller keeps in a parameter is nobody else's business. */
function namesOfChanged(before?: WorkflowParameters, after?: WorkflowParameters): string[] | undefined {
  if (!before || !after) return undefined;
  return Object.keys({ ...before, ...after })
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .sort();
}

function moveOutcome([kind, from = '']: Words): MoveOutcome {
  switch (kind) {
    case 'moved':
      return { kind };
    case 'refused':
      return { kind, from: from as WorkflowStatus };
    default:
      return { kind: 'missing' };
  }
}
