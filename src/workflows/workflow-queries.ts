import type { Clock } from '#kernel/clock.js';
import type { Page, PageRequest } from '#kernel/page.js';
import type { ProjectsService } from '#projects';
import type { Artifact } from './domain/artifact.js';
import type { CheckpointPositions } from './domain/checkpoint-positions.js';
import { executionContext, type ExecutionContext } from './domain/execution-context.js';
import type { Task } from './domain/task.js';
import { ArtifactNotFound, WorkflowNotFound } from './domain/workflow.errors.js';
import type { WorkflowFilter, WorkflowRepository, WorkflowView } from './domain/workflow.repository.js';

/** What callers want to know. Nothing here changes anything. */
export class WorkflowQueries {
  constructor(
    private readonly workflows: WorkflowRepository,
    private readonly projects: ProjectsService,
    private readonly clock: Clock,
    private readonly checkpoints?: CheckpointPositions,
  ) {}

  /** @throws WorkflowNotFound */
  async get(id: string): Promise<WorkflowView> {
    const view = await this.workflows.view(id);
    if (!view) throw new WorkflowNotFound(id);
    return view;
  }

  /** How a workflow has come to where it is. */
  async trace({ workflow }: WorkflowView): Promise<ExecutionContext> {
    const [tasks, position] = await Promise.all([
      this.workflows.tasks(workflow.id),
      this.checkpoints?.latest(workflow.id),
    ]);
    return executionContext(workflow, tasks, position, this.clock.now());
  }

  /** Newest first. */
  list(filter: WorkflowFilter, page: PageRequest): Promise<Page<WorkflowView>> {
    return this.workflows.list(filter, page);
  }

  /** @throws ProjectNotFound */
  async listOfProject(projectId: string, filter: WorkflowFilter, page: PageRequest): Promise<Page<WorkflowView>> {
    await this.projects.get(projectId);
    return this.workflows.list({ ...filter, projectId }, page);
  }

  /** In order of creation. @throws WorkflowNotFound */
  async tasks(id: string): Promise<Task[]> {
    await this.assertExists(id);
    return this.workflows.tasks(id);
  }

  /** By name. @throws WorkflowNotFound */
  async artifacts(id: string): Promise<Artifact[]> {
    await this.assertExists(id);
    return this.workflows.artifacts(id);
  }

  /** @throws WorkflowNotFound · ArtifactNotFound */
  async artifact(id: string, name: string): Promise<Artifact> {
    const found = (await this.artifacts(id)).find((artifact) => artifact.name === name);
    if (!found) throw new ArtifactNotFound(id, name);
    return found;
  }

  private async assertExists(id: string): Promise<void> {
    if (!(await this.workflows.find(id))) throw new WorkflowNotFound(id);
  }
}
