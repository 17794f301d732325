import type { Redis } from 'ioredis';
import {
  endedIndexes,
  liveIndexes,
  readyKeys,
  WorkflowRetries,
  type RetryOrder,
  type RetryOutcome,
  type WorkflowKeys,
  type WorkflowResumedData,
} from '#workflows';
import { memberOf } from './checkpoint.codec.js';
import type { CheckpointKeys } from './checkpoint.keys.js';
import { retryWorkflow } from './checkpoint.scripts.js';

export class RedisWorkflowRetries extends WorkflowRetries {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WorkflowKeys,
    private readonly checkpointKeys: CheckpointKeys,
    /** Entries kept per workflow's event log. */
    private readonly logMax: number,
  ) {
    super();
  }

  async retry(order: RetryOrder, at: Date): Promise<RetryOutcome> {
    const { workflow, checkpointId, unique, deadlineMs, maxLive, reason, actor, dryRun } = order;
    const { id, projectId, type, epoch } = workflow;
    const { running, projectRunning, projectPaused, deadlines } = liveIndexes(this.keys, projectId);
    const { ended, projectEnded } = endedIndexes(this.keys, projectId, 'failed');
    const [kind, fact = ''] = await retryWorkflow.run(this.redis, {
      keys: {
        workflow: this.keys.workflow(id),
        tasks: this.keys.tasks(id),
        decisions: this.keys.decisions(id),
        wakes: this.keys.wakes,
        endings: this.keys.endings,
        ...readyKeys(this.keys),
        live: this.keys.live(projectId, type),
        failed: ended,
        projectFailed: projectEnded,
        running,
        projectRunning,
        log: this.keys.log(id),
        events: this.keys.events,
        checkpoints: this.checkpointKeys.thread(id),
        index: this.checkpointKeys.index(id),
        deadlines,
        projectPaused,
        inbox: this.keys.inbox,
      },
      args: {
        id,
        epoch,
        at: at.getTime(),
        actor: JSON.stringify(actor),
        data: JSON.stringify({ retry: true, reason } satisfies WorkflowResumedData),
        unique: unique ? '1' : '',
        member: checkpointId === undefined ? '' : memberOf({ namespace: '', id: checkpointId }),
        dryRun: dryRun ? '1' : '',
        logMax: this.logMax,
        deadlineMs,
        maxLive,
      },
    });
    switch (kind) {
      case 'refused':
        return { kind, from: fact as RetryOrder['workflow']['status'] };
      case 'active':
        return { kind, workflowId: fact };
      case 'full':
        return { kind, live: Number(fact) };
      default:
        return { kind: kind as 'moved' | 'would_move' | 'overtaken' | 'missing' };
    }
  }
}
