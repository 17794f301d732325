import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/auth/actor.js';
import { CallerAddress } from '#platform/auth/caller-address.decorator.js';
import { CurrentActor } from '#platform/auth/current-actor.decorator.js';
import { ClockPort } from '#platform/clock/clock-port.js';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { DecisionsService } from './decisions.service.js';
import {
  DecisionAlreadyAnswered,
  DecisionClosed,
  DecisionNotFound,
  WorkflowNotFound,
} from './domain/workflow.errors.js';
import { DecisionPath } from './dto/decision.path.request.js';
import { DecisionListResponse, DecisionResponse } from './dto/decision.response.js';
import { SubmitDecisionRequest } from './dto/submit-decision.request.js';
import { WorkflowPath } from './dto/workflow.path.request.js';
import { WorkflowResponse } from './dto/workflow.response.js';
import { WorkflowQueries } from './workflow-queries.js';

const ID = '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11';
const badId = new RequestInvalid([{ path: 'workflow_id', message: 'must be a UUID' }]);
const unknown = new WorkflowNotFound(ID);
const neverAsked = new DecisionNotFound(ID, 'story_approval_002');
const byPerson = { choice: 'approve', actor: { key_id: 'key_4a5b6c7d' }, at: '2026-03-01T12:00:00.000Z' };

@ApiTags('decisions')
@ApiEverywhere()
@Controller('workflows/:workflow_id/decisions')
export class WorkflowDecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly queries: WorkflowQueries,
    private readonly clock: ClockPort,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'submitDecision',
    summary: "Answer the workflow's pending decision",
    description:
      'Of many answers exactly one is taken; the others hear who was first. While the workflow is paused the answer is ' +
      'kept and takes effect on resume.',
  })
  @ApiOkResponse({ type: WorkflowResponse, description: 'Accepted; the workflow goes on' })
  @ApiErrors(
    new RequestInvalid([
      { path: 'choice', message: 'must be one of the options that were offered: approve, revise, reject' },
    ]),
    unknown,
    neverAsked,
    new DecisionAlreadyAnswered('story_approval_001', byPerson),
    new DecisionClosed('story_approval_001', 'superseded'),
  )
  async submitDecision(
    @Param() { workflow_id }: WorkflowPath,
    @Body() request: SubmitDecisionRequest,
    @CurrentActor() actor: Actor,
    @CallerAddress() ip: string,
  ): Promise<WorkflowResponse> {
    await this.decisions.answer(workflow_id, request.toChoice(), { actor, from: { via: 'rest', ip } });
    return WorkflowResponse.from(await this.queries.get(workflow_id), this.clock.now());
  }

  @Get()
  @ApiOperation({
    operationId: 'listWorkflowDecisions',
    summary: 'Everything the workflow has asked, in order',
    description: 'With what was answered, by whom and when, and with the answers that came too late.',
  })
  @ApiOkResponse({ type: DecisionListResponse, description: 'The decisions' })
  @ApiErrors(badId, unknown)
  async listWorkflowDecisions(@Param() { workflow_id }: WorkflowPath): Promise<DecisionListResponse> {
    return DecisionListResponse.from(await this.decisions.ofWorkflow(workflow_id));
  }

  @Get(':decision_id')
  @ApiOperation({
    operationId: 'getWorkflowDecision',
    summary: 'Read one decision',
    description: 'With its material, its deadline, the reminders sent, and the history of its answers.',
  })
  @ApiOkResponse({ type: DecisionResponse, description: 'The decision' })
  @ApiErrors(badId, unknown, neverAsked)
  async getWorkflowDecision(@Param() { workflow_id, decision_id }: DecisionPath): Promise<DecisionResponse> {
    return DecisionResponse.from(await this.decisions.get(workflow_id, decision_id));
  }
}
