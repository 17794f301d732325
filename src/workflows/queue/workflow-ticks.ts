import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Log } from '#platform/logging/log.js';
import type { JobQueue } from '#platform/queue/job-queue.js';
import { defineQueue } from '#platform/queue/queue-spec.js';

export const workflowTickQueue = defineQueue({
  name: 'workflow-ticks',
  data: z.object({ workflow_id: z.string() }),
});

export type WorkflowTick = z.infer<(typeof workflowTickQueue)['data']>;

/** Our 10 is the most urgent, BullMQ's 1 is. */
const urgency = (priority: number): number => 11 - priority;

/** Tells the workers that a workflow wants attention. Only a nudge: what is to be done is read from the store. */
export class WorkflowTicks {
  constructor(
    private readonly queue: JobQueue<WorkflowTick>,
    private readonly log: Log,
  ) {}

  /**
   * Never fails its caller: what wants attention has a due entry, by which the sweeper finds it when a nudge is lost.
   * Every nudge has an id of its own, since a job whose id is being worked on would be dropped.
   */
  async nudge(
    workflowId: string,
    options: { readonly priority?: number | undefined; readonly delayMs?: number | undefined } = {},
  ): Promise<void> {
    const { priority = 5, delayMs } = options;
    try {
      await this.queue.add(
        { workflow_id: workflowId },
        {
          id: `${workflowId}-${randomUUID()}`,
          priority: urgency(priority),
          ...(delayMs !== undefined && { delayMs }),
        },
      );
    } catch (error) {
      this.log.warn({ err: error, workflow_id: workflowId }, 'A nudge was lost; the sweeper will find the workflow');
    }
  }
}
