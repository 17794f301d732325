import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Log } from '#platform/logging/log.js';
import type { JobQueue } from '#platform/queue/job-queue.js';
import { defineQueue } from '#platform/queue/queue-spec.js';

export const workflowTickQueue = defineQueue({
  name: 'workflow-ticks',
  data: z.object({ workflow_id: z.string() }),
});

/** In a nudge for whoever is next. */
const NOBODY = 'next';

export type WorkflowTick = z.infer<(typeof workflowTickQueue)['data']>;

/** The most nudges that are made up for at once. */
const TOP_UP_MAX = 200;

/**
 * Tells the workers that a workflow wants attention. Only a nudge: the store knows what is to be done and whose turn it
 * is, so the worker that takes the nudge may well take up another workflow, and the one named comes with another nudge.
 */
export class WorkflowTicks {
  constructor(
    private readonly queue: JobQueue<WorkflowTick>,
    private readonly log: Log,
  ) {}

  /**
   * Never fails its caller: what wants attention has a due entry, by which the sweeper finds it when a nudge is lost.
   * Every nudge has an id of its own, since a job whose id is being worked on would be dropped.
   */
  async nudge(workflowId: string, delayMs?: number): Promise<void> {
    try {
      await this.queue.add(
        { workflow_id: workflowId },
        {
          id: `${workflowId}-${randomUUID()}`,
          ...(delayMs !== undefined && { delayMs }),
        },
      );
    } catch (error) {
      this.log.warn({ err: error, workflow_id: workflowId }, 'A nudge was lost; the sweeper will find the workflow');
    }
  }

  /** Makes up for nudges that were lost: there shall be one for each workflow that is ready. */
  async topUp(ready: number): Promise<void> {
    const missing = ready - (ready === 0 ? 0 : await this.queue.waiting());
    for (let i = 0; i < Math.min(missing, TOP_UP_MAX); i++) await this.nudge(NOBODY);
  }
}
