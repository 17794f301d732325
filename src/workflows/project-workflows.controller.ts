import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProjectNotFound } from '#projects';
import { ClockPort } from '#platform/clock/clock-port.js';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { ListProjectWorkflowsQuery } from './dto/list-workflows.request.js';
import { WorkflowProjectPath } from './dto/project-workflow.path.request.js';
import { WorkflowListResponse } from './dto/workflow.response.js';
import { WorkflowQueries } from './workflow-queries.js';

@ApiTags('workflows')
@ApiEverywhere()
@Controller('projects/:project_id/workflows')
export class ProjectWorkflowsController {
  constructor(
    private readonly queries: WorkflowQueries,
    private readonly clock: ClockPort,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listProjectWorkflows',
    summary: 'The workflows of one project',
    description: 'The same page as that of `listWorkflows`, newest first.',
  })
  @ApiOkResponse({ type: WorkflowListResponse, description: 'One page of workflows' })
  @ApiErrors(
    new RequestInvalid([{ path: 'limit', message: 'must not be greater than 100' }]),
    new ProjectNotFound('night-train'),
  )
  async listProjectWorkflows(
    @Param() { project_id }: WorkflowProjectPath,
    @Query() query: ListProjectWorkflowsQuery,
  ): Promise<WorkflowListResponse> {
    const page = await this.queries.listOfProject(project_id, query.toFilter(), query.toPage());
    return WorkflowListResponse.from(page, this.clock.now());
  }
}
