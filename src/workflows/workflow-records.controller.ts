import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { WorkflowNotFound } from './domain/workflow.errors.js';
import { ArtifactListResponse } from './dto/artifact.response.js';
import { TaskListResponse } from './dto/task.response.js';
import { WorkflowPath } from './dto/workflow.path.request.js';
import { WorkflowQueries } from './workflow-queries.js';

const unknown = new WorkflowNotFound('3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11');
const badId = new RequestInvalid([{ path: 'workflow_id', message: 'must be a UUID' }]);

@ApiTags('workflows')
@ApiEverywhere()
@Controller('workflows/:workflow_id')
export class WorkflowRecordsController {
  constructor(private readonly queries: WorkflowQueries) {}

  @Get('tasks')
  @ApiOperation({
    operationId: 'listWorkflowTasks',
    summary: "The workflow's tasks in order of creation",
    description: 'With attempts, agents, times, quality and what each was made from.',
  })
  @ApiOkResponse({ type: TaskListResponse, description: 'The tasks' })
  @ApiErrors(badId, unknown)
  async listWorkflowTasks(@Param() { workflow_id }: WorkflowPath): Promise<TaskListResponse> {
    return TaskListResponse.from(await this.queries.tasks(workflow_id));
  }

  @Get('artifacts')
  @ApiOperation({
    operationId: 'listWorkflowArtifacts',
    summary: 'The deliverables',
    description: 'By name; each is fetched with `downloadArtifact`.',
  })
  @ApiOkResponse({ type: ArtifactListResponse, description: 'The deliverables' })
  @ApiErrors(badId, unknown)
  async listWorkflowArtifacts(@Param() { workflow_id }: WorkflowPath): Promise<ArtifactListResponse> {
    return ArtifactListResponse.from(await this.queries.artifacts(workflow_id));
  }
}
