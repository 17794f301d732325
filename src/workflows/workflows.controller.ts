import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/auth/actor.js';
import { CurrentActor } from '#platform/auth/current-actor.decorator.js';
import { ClockPort } from '#platform/clock/clock-port.js';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import {
  DecisionPending,
  WorkflowEnded,
  WorkflowNotFound,
  WorkflowTransitionRefused,
} from './domain/workflow.errors.js';
import type { WorkflowView } from './domain/workflow.repository.js';
import { GetWorkflowQuery } from './dto/get-workflow.request.js';
import { ListWorkflowsQuery } from './dto/list-workflows.request.js';
import { UpdateWorkflowRequest } from './dto/update-workflow.request.js';
import { WorkflowPath } from './dto/workflow.path.request.js';
import { WorkflowListResponse, WorkflowResponse } from './dto/workflow.response.js';
import { WorkflowQueries } from './workflow-queries.js';
import { WorkflowsService } from './workflows.service.js';

const ID = '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11';
const badId = new RequestInvalid([{ path: 'workflow_id', message: 'must be a UUID' }]);
const unknown = new WorkflowNotFound(ID);

const ApiPause = (operationId: string, note = '') =>
  ApiOperation({
    operationId,
    summary: 'Stop before the next step; work under way finishes and is kept',
    description: `Nothing new begins and all timers stand still until it is resumed.${note}`,
  });
const ApiPaused = () => ApiOkResponse({ type: WorkflowResponse, description: 'Paused' });
const ApiPauseRefusals = () => ApiErrors(badId, unknown, new WorkflowTransitionRefused(ID, 'completed', 'pause'));

const ApiResume = (operationId: string, note = '') =>
  ApiOperation({
    operationId,
    summary: 'Continue a paused workflow from its last checkpoint',
    description: `A workflow that waits for a person goes on with an answer instead.${note}`,
  });
const ApiResumed = () => ApiOkResponse({ type: WorkflowResponse, description: 'Resumed' });
const ApiResumeRefusals = () =>
  ApiErrors(
    badId,
    unknown,
    new WorkflowTransitionRefused(ID, 'running', 'resume'),
    new DecisionPending(ID, 'story_approval_001'),
  );

const ApiCancel = (operationId: string, note = '') =>
  ApiOperation({
    operationId,
    summary: 'Cancel a live workflow',
    description: `Work under way is aborted; what is finished is kept, and the workflow stays readable.${note}`,
  });
const ApiCancelled = () => ApiOkResponse({ type: WorkflowResponse, description: 'Cancelled' });
const ApiCancelRefusals = () => ApiErrors(badId, unknown, new WorkflowTransitionRefused(ID, 'completed', 'cancel'));

const SAME_AS_PUT = ' The same as the `PUT`.';

@ApiTags('workflows')
@ApiEverywhere()
@Controller('workflows')
export class WorkflowsController {
  constructor(
    private readonly workflows: WorkflowsService,
    private readonly queries: WorkflowQueries,
    private readonly clock: ClockPort,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listWorkflows',
    summary: 'List workflows, newest first',
    description: 'Page by `offset`, or by `cursor` where nothing may be skipped or repeated.',
  })
  @ApiOkResponse({ type: WorkflowListResponse, description: 'One page of workflows' })
  @ApiErrors(new RequestInvalid([{ path: 'cursor', message: 'must be the next_cursor of an earlier page' }]))
  async listWorkflows(@Query() query: ListWorkflowsQuery): Promise<WorkflowListResponse> {
    return WorkflowListResponse.from(await this.queries.list(query.toFilter(), query.toPage()), this.clock.now());
  }

  @Get(':workflow_id')
  @ApiOperation({
    operationId: 'getWorkflow',
    summary: 'Read one workflow; include_trace=true adds its execution trace',
    description: 'With what each completed state brought.',
  })
  @ApiOkResponse({ type: WorkflowResponse, description: 'The workflow' })
  @ApiErrors(badId, unknown)
  async getWorkflow(
    @Param() { workflow_id }: WorkflowPath,
    @Query() { include_trace }: GetWorkflowQuery,
  ): Promise<WorkflowResponse> {
    const view = await this.queries.get(workflow_id);
    const trace = include_trace ? await this.queries.trace(view) : undefined;
    return WorkflowResponse.whole(view, this.clock.now(), trace);
  }

  @Put(':workflow_id')
  @ApiOperation({
    operationId: 'updateWorkflow',
    summary: "Change a live workflow's priority or parameters",
    description: 'A value sets, null clears, what is left out stays. What is done already stays as it is.',
  })
  @ApiOkResponse({ type: WorkflowResponse, description: 'The updated workflow' })
  @ApiErrors(
    new RequestInvalid([
      { path: 'custom_parameters.quality_threshold', message: 'Too big: expected number to be <=100' },
    ]),
    unknown,
    new WorkflowEnded(ID, 'completed'),
  )
  async updateWorkflow(
    @Param() { workflow_id }: WorkflowPath,
    @Body() { priority, custom_parameters: parameters }: UpdateWorkflowRequest,
    @CurrentActor() actor: Actor,
  ): Promise<WorkflowResponse> {
    return this.answer(await this.workflows.update(workflow_id, { priority, parameters }, actor));
  }

  @Delete(':workflow_id')
  @ApiCancel('cancelWorkflow')
  @ApiCancelled()
  @ApiCancelRefusals()
  async cancelWorkflow(
    @Param() { workflow_id }: WorkflowPath,
    @CurrentActor() actor: Actor,
  ): Promise<WorkflowResponse> {
    return this.answer(await this.workflows.cancel(workflow_id, actor));
  }

  @Post(':workflow_id/cancel')
  @HttpCode(200)
  @ApiCancel('cancelWorkflowByPost', ' The same as the `DELETE`.')
  @ApiCancelled()
  @ApiCancelRefusals()
  async cancelWorkflowByPost(@Param() path: WorkflowPath, @CurrentActor() actor: Actor): Promise<WorkflowResponse> {
    return this.cancelWorkflow(path, actor);
  }

  @Put(':workflow_id/pause')
  @ApiPause('pauseWorkflow')
  @ApiPaused()
  @ApiPauseRefusals()
  async pauseWorkflow(@Param() { workflow_id }: WorkflowPath, @CurrentActor() actor: Actor): Promise<WorkflowResponse> {
    return this.answer(await this.workflows.pause(workflow_id, actor));
  }

  @Post(':workflow_id/pause')
  @HttpCode(200)
  @ApiPause('pauseWorkflowByPost', SAME_AS_PUT)
  @ApiPaused()
  @ApiPauseRefusals()
  async pauseWorkflowByPost(@Param() path: WorkflowPath, @CurrentActor() actor: Actor): Promise<WorkflowResponse> {
    return this.pauseWorkflow(path, actor);
  }

  @Put(':workflow_id/resume')
  @ApiResume('resumeWorkflow')
  @ApiResumed()
  @ApiResumeRefusals()
  async resumeWorkflow(
    @Param() { workflow_id }: WorkflowPath,
    @CurrentActor() actor: Actor,
  ): Promise<WorkflowResponse> {
    return this.answer(await this.workflows.resume(workflow_id, actor));
  }

  @Post(':workflow_id/resume')
  @HttpCode(200)
  @ApiResume('resumeWorkflowByPost', SAME_AS_PUT)
  @ApiResumed()
  @ApiResumeRefusals()
  async resumeWorkflowByPost(@Param() path: WorkflowPath, @CurrentActor() actor: Actor): Promise<WorkflowResponse> {
    return this.resumeWorkflow(path, actor);
  }

  private answer(view: WorkflowView): WorkflowResponse {
    return WorkflowResponse.from(view, this.clock.now());
  }
}
