import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/auth/actor.js';
import { CurrentActor } from '#platform/auth/current-actor.decorator.js';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { ProjectAlreadyExists, ProjectNotFound } from './domain/project.errors.js';
import { CreateProjectRequest } from './dto/create-project.request.js';
import { ListProjectsQuery } from './dto/list-projects.request.js';
import { ProjectPath } from './dto/project.path.request.js';
import { ProjectListResponse, ProjectResponse } from './dto/project.response.js';
import { ProjectsService } from './projects.service.js';

@ApiTags('projects')
@ApiEverywhere()
@Controller('projects')
export class ProjectsController {
  constructor(private readonly projects: ProjectsService) {}

  @Post()
  @ApiOperation({
    operationId: 'createProject',
    summary: 'Add a project to the directory',
    description: 'It is a draft until the first workflow is created for it.',
  })
  @ApiCreatedResponse({ type: ProjectResponse, description: 'Created' })
  @ApiErrors(
    new RequestInvalid([{ path: 'deadline', message: 'must be in the future' }]),
    new ProjectAlreadyExists('night-train'),
  )
  async createProject(@Body() request: CreateProjectRequest, @CurrentActor() actor: Actor): Promise<ProjectResponse> {
    return ProjectResponse.from(await this.projects.create(request.toDraft(), actor));
  }

  @Get()
  @ApiOperation({
    operationId: 'listProjects',
    summary: 'Known projects, newest first',
    description: 'Page by `offset`, or by `cursor` where nothing may be skipped or repeated.',
  })
  @ApiOkResponse({ type: ProjectListResponse, description: 'One page' })
  @ApiErrors(new RequestInvalid([{ path: 'limit', message: 'must not be greater than 100' }]))
  async listProjects(@Query() query: ListProjectsQuery): Promise<ProjectListResponse> {
    return ProjectListResponse.from(await this.projects.list(query.toPage()));
  }

  @Get(':project_id')
  @ApiOperation({
    operationId: 'getProject',
    summary: 'Read one project',
    description: 'Its status is what its workflows make of it.',
  })
  @ApiOkResponse({ type: ProjectResponse, description: 'The project' })
  @ApiErrors(
    new RequestInvalid([{ path: 'project_id', message: 'must have 1 to 100 letters, digits, _ or -' }]),
    new ProjectNotFound('night-train'),
  )
  async getProject(@Param() { project_id }: ProjectPath): Promise<ProjectResponse> {
    return ProjectResponse.from(await this.projects.view(project_id));
  }
}
