import type { Redis } from 'ioredis';
import type { AgentKeys } from '#agents';
import { fromStore } from '#platform/redis/as-store-error.js';
import {
  DECISION_STATUSES,
  decisionIds,
  slotToken,
  waiterEntry,
  wireStatus,
  type Task,
  type Workflow,
  type WorkflowKeys,
  type WorkflowRepository,
} from '#workflows';
import type { CheckpointKeys } from '../checkpoint/checkpoint.keys.js';
import { findExpired, removeWorkflow } from './retention.scripts.js';

/** As many removed workflows are remembered, a few hundred bytes each; the oldest are forgotten first. */
const AUDIT_MAX = 100_000;

/** How the retention looks for work. Durations in ms. */
export interface RetentionRound {
  /** This worker's name among the others. */
  readonly owner: string;
  readonly officeMs: number;
  readonly retentionMs: number;
  readonly limit: number;
  /** How long a found workflow is left alone before it is found again. */
  readonly againMs: number;
}

/** Finds and removes in Redis what ended long ago. */
export class RetentionStore {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WorkflowKeys,
    private readonly agentKeys: AgentKeys,
    private readonly checkpointKeys: CheckpointKeys,
    private readonly workflows: Pick<WorkflowRepository, 'find' | 'tasks'>,
  ) {}

  /** Ids of workflows whose time is over; nothing while another worker looks. */
  expired({ owner, officeMs, retentionMs, limit, againMs }: RetentionRound): Promise<string[]> {
    return findExpired.run(this.redis, {
      keys: { office: this.keys.retention, endings: this.keys.endings },
      args: { owner, officeMs, retentionMs, limit, againMs },
    });
  }

  /** Removes every key of an ended workflow but for one line of audit. May be repeated. */
  async remove(id: string, at: Date): Promise<void> {
    const workflow = await this.workflows.find(id);
    if (!workflow) {
      await fromStore(this.redis.zrem(this.keys.endings, id));
      return;
    }
    const tasks = await this.workflows.tasks(id);
    const leftOver = tasks.filter(({ status }) => status === 'cancelled');
    const asked = decisionIds(await fromStore(this.redis.hgetall(this.keys.decisions(id))));
    const own = this.ownKeys(id);
    const setsById = this.setsById(workflow);
    await removeWorkflow.run(this.redis, {
      keys: {
        workflow: this.keys.workflow(id),
        endings: this.keys.endings,
        audit: this.keys.audit,
        wakes: this.keys.wakes,
        events: this.keys.events,
      },
      args: {
        id,
        status: workflow.status,
        line: auditLine(workflow, tasks.length, at),
        linesMax: AUDIT_MAX,
        ownKeys: own.length,
        setsById: setsById.length,
        at: at.getTime(),
      },
      more: {
        keys: [...own, ...setsById, ...this.setsByToken(leftOver), ...this.inboxes(workflow)],
        args: [
          ...leftOver.flatMap((task) => [slotToken(id, task.id), waiterEntry(workflow, task)]),
          ...asked.map((decision) => `${id}/${decision}`),
        ],
      },
    });
  }

  private ownKeys(id: string): string[] {
    return [...this.keys.partsOf(id), this.checkpointKeys.thread(id), this.checkpointKeys.index(id)];
  }

  private setsById({ projectId, status: inner }: Workflow): string[] {
    const status = wireStatus(inner);
    const indexes = [{}, { projectId }, { status }, { projectId, status }].map((filter) => this.keys.index(filter));
    return [...indexes, this.keys.due, this.keys.leases, this.checkpointKeys.threads];
  }

  private inboxes({ projectId }: Workflow): string[] {
    return DECISION_STATUSES.flatMap((status) => [this.keys.inboxOf(status), this.keys.inboxOf(status, projectId)]);
  }

  /** Where tasks that were under way or waited at the end may still stand. */
  private setsByToken(tasks: readonly Task[]): string[] {
    const waiters = tasks.map(({ capability, demands }) => this.keys.waiters(capability, demands));
    const slots = tasks.flatMap(({ agentId }) => (agentId === undefined ? [] : [this.agentKeys.slots(agentId)]));
    return [...new Set([...waiters, ...slots])];
  }
}

function auditLine(workflow: Workflow, tasks: number, removedAt: Date): string {
  return JSON.stringify({
    workflow_id: workflow.id,
    project_id: workflow.projectId,
    workflow_type: workflow.type,
    status: workflow.status,
    created_by: workflow.createdBy,
    created_at: workflow.createdAt,
    ended_at: workflow.endedAt,
    removed_at: removedAt,
    tasks,
  });
}
