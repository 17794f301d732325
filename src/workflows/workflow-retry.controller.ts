import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Actor } from '#platform/auth/actor.js';
import { CurrentActor } from '#platform/auth/current-actor.decorator.js';
import { ClockPort } from '#platform/clock/clock-port.js';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import {
  LiveWorkflowLimitReached,
  WorkflowAlreadyActive,
  WorkflowNotFound,
  WorkflowTransitionRefused,
} from './domain/workflow.errors.js';
import { RetryPlanResponse } from './dto/retry-plan.response.js';
import { RetryWorkflowQuery, RetryWorkflowRequest } from './dto/retry-workflow.request.js';
import { WorkflowPath } from './dto/workflow.path.request.js';
import { WorkflowResponse } from './dto/workflow.response.js';
import { WorkflowRetryService } from './workflow-retry.service.js';

const ID = '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11';
const ANOTHER = '8b1a5c52-7f0e-4c55-9d0a-2f6b3c4d5e6f';

@ApiTags('workflows')
@ApiEverywhere()
@ApiExtraModels(RetryPlanResponse, WorkflowResponse)
@Controller('workflows/:workflow_id/retry')
export class WorkflowRetryController {
  constructor(
    private readonly retries: WorkflowRetryService,
    private readonly clock: ClockPort,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'retryWorkflow',
    summary: 'Drive a failed workflow again',
    description:
      'It goes on from its last checkpoint at which nothing had failed. Completed tasks keep their results and are not ' +
      'asked for again; failed and cut-off ones get a new budget of attempts. With `dry_run` the answer says what would ' +
      'run again, and nothing is changed.',
  })
  @ApiOkResponse({
    description: 'The workflow, running again; with `dry_run` what would run again',
    schema: { oneOf: [{ $ref: getSchemaPath(WorkflowResponse) }, { $ref: getSchemaPath(RetryPlanResponse) }] },
  })
  @ApiErrors(
    new RequestInvalid([{ path: 'reason', message: 'must be longer than or equal to 1 characters' }]),
    new WorkflowNotFound(ID),
    new WorkflowTransitionRefused(ID, 'completed', 'retry'),
    new WorkflowAlreadyActive('night-train', 'movie_creation', ANOTHER),
    new LiveWorkflowLimitReached('night-train', 1_000, 1_000),
  )
  async retryWorkflow(
    @Param() { workflow_id }: WorkflowPath,
    @Body() { reason, dry_run: dryRun }: RetryWorkflowRequest,
    @Query() query: RetryWorkflowQuery,
    @CurrentActor() actor: Actor,
  ): Promise<WorkflowResponse | RetryPlanResponse> {
    if (dryRun || query.dry_run) return RetryPlanResponse.from(await this.retries.plan(workflow_id, reason, actor));
    return WorkflowResponse.from(await this.retries.retry(workflow_id, reason, actor), this.clock.now());
  }
}
