import type { Clock } from '#kernel/clock.js';
import type { WorkflowDefinition } from './define-workflow.js';
import type { Actor } from './domain/actor.js';
import type { CheckpointPositions } from './domain/checkpoint-positions.js';
import type { CheckpointPosition } from './domain/execution-context.js';
import { runsAgain, type Task } from './domain/task.js';
import {
  LiveWorkflowLimitReached,
  WorkflowAlreadyActive,
  WorkflowNotFound,
  WorkflowTransitionRefused,
} from './domain/workflow.errors.js';
import { deadlineOf, type WorkflowLimits } from './domain/workflow-limits.js';
import type { WorkflowRepository, WorkflowView } from './domain/workflow.repository.js';
import type { RetryOutcome, WorkflowRetries } from './domain/workflow-retries.js';
import type { WorkflowTicks } from './queue/workflow-ticks.js';

/** What a retry would do. */
export interface RetryPlan {
  readonly workflowId: string;
  /** Where it would go on; undefined: from its beginning. */
  readonly position: CheckpointPosition | undefined;
  /** What would be tried again. */
  readonly tasks: readonly Task[];
}

/** Drives failed workflows again, on an operator's wish. */
export class WorkflowRetryService {
  constructor(
    private readonly workflows: WorkflowRepository,
    private readonly retries: WorkflowRetries,
    private readonly checkpoints: CheckpointPositions,
    private readonly definitions: readonly Pick<WorkflowDefinition, 'type' | 'manyPerProject'>[],
    private readonly limits: Pick<WorkflowLimits, 'maxLivePerProject' | 'deadlineMs'>,
    private readonly ticks: WorkflowTicks,
    private readonly clock: Clock,
  ) {}

  /**
   * It goes on from where nothing had failed yet; what is completed is not asked for again.
   * @throws WorkflowNotFound · WorkflowTransitionRefused · WorkflowAlreadyActive · LiveWorkflowLimitReached
   */
  async retry(id: string, reason: string, actor: Actor): Promise<WorkflowView> {
    await this.attempt(id, { reason, actor, dryRun: false });
    const view = await this.view(id);
    await this.ticks.nudge(id);
    return view;
  }

  /** The same refusals, and no change. */
  async plan(id: string, reason: string, actor: Actor): Promise<RetryPlan> {
    const position = await this.attempt(id, { reason, actor, dryRun: true });
    const tasks = await this.workflows.tasks(id);
    return { workflowId: id, position, tasks: tasks.filter(runsAgain) };
  }

  private async attempt(
    id: string,
    wish: { readonly reason: string; readonly actor: Actor; readonly dryRun: boolean },
  ): Promise<CheckpointPosition | undefined> {
    // Overtaken is who read it before somebody else's retry had failed: it reads again.
    for (;;) {
      const { workflow } = await this.view(id);
      if (workflow.status !== 'failed') throw new WorkflowTransitionRefused(id, workflow.status, 'retry');
      const position = await this.checkpoints.latestUnended(id);
      const unique = this.definitions.find(({ type }) => type === workflow.type)?.manyPerProject !== true;
      const { maxLivePerProject: maxLive } = this.limits;
      const deadlineMs = deadlineOf(workflow.parameters, this.limits);
      const order = { ...wish, workflow, unique, maxLive, deadlineMs, checkpointId: position?.id };
      const outcome = await this.retries.retry(order, this.clock.now());
      if (outcome.kind === 'overtaken') continue;
      assertMoved(outcome, workflow, maxLive);
      return position;
    }
  }

  private async view(id: string): Promise<WorkflowView> {
    const view = await this.workflows.view(id);
    if (!view) throw new WorkflowNotFound(id);
    return view;
  }
}

function assertMoved(
  outcome: Exclude<RetryOutcome, { kind: 'overtaken' }>,
  { id, projectId, type }: WorkflowView['workflow'],
  maxLive: number,
): void {
  switch (outcome.kind) {
    case 'moved':
    case 'would_move':
      return;
    case 'refused':
      throw new WorkflowTransitionRefused(id, outcome.from, 'retry');
    case 'active':
      throw new WorkflowAlreadyActive(projectId, type, outcome.workflowId);
    case 'full':
      throw new LiveWorkflowLimitReached(projectId, outcome.live, maxLive);
    case 'missing':
      throw new WorkflowNotFound(id);
  }
}
