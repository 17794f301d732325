import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ProjectNotFound } from '#projects';
import type { Actor } from '#platform/auth/actor.js';
import { CurrentActor } from '#platform/auth/current-actor.decorator.js';
import { ClockPort } from '#platform/clock/clock-port.js';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { IdempotencyKey } from '#platform/http/idempotency-key.decorator.js';
import {
  IdempotencyKeyReused,
  LiveWorkflowLimitReached,
  WorkflowAlreadyActive,
  WorkflowQueueFull,
} from './domain/workflow.errors.js';
import type { WorkflowView } from './domain/workflow.repository.js';
import { CreateWorkflowRequest, StartProjectWorkflowRequest } from './dto/create-workflow.request.js';
import { ProjectWorkflowPath } from './dto/project-workflow.path.request.js';
import { WorkflowResponse } from './dto/workflow.response.js';
import { WorkflowsService, type WorkflowOrder } from './workflows.service.js';

const ApiIdempotent = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    description:
      'Makes a repeated request harmless for a day: the same key and body bring the first answer again, with ' +
      '`Idempotent-Replayed: true`; the same key with another body is refused. Keys are per API key and route.',
    required: false,
    schema: { type: 'string', minLength: 1, maxLength: 255, example: 'order-2026-03-01-17' },
  });

const ApiCreated = () =>
  ApiCreatedResponse({
    type: WorkflowResponse,
    description: 'The workflow exists and has been scheduled',
    headers: {
      'Idempotent-Replayed': {
        description: '`true` when this is the first answer again',
        schema: { type: 'string', enum: ['true'] },
      },
    },
  });

const ApiRefusals = () =>
  ApiErrors(
    new RequestInvalid([{ path: 'priority', message: 'must not be greater than 10' }]),
    new ProjectNotFound('night-train'),
    new WorkflowQueueFull(10_000),
    new WorkflowAlreadyActive('night-train', 'movie_creation', '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11'),
    new IdempotencyKeyReused(),
    new LiveWorkflowLimitReached('night-train', 1_000, 1_000),
  );

/** What comes with the request beside its body. */
interface Sender {
  readonly actor: Actor;
  readonly route: string;
  readonly idempotencyKey: string | undefined;
}

@ApiTags('workflows')
@ApiEverywhere()
@Controller()
export class WorkflowCreationController {
  constructor(
    private readonly workflows: WorkflowsService,
    private readonly clock: ClockPort,
  ) {}

  @Post('workflows')
  @ApiOperation({
    operationId: 'createWorkflow',
    summary: 'Create a workflow for a project and start it',
    description: 'Only one workflow of a type lives in a project at a time.',
  })
  @ApiIdempotent()
  @ApiCreated()
  @ApiRefusals()
  createWorkflow(
    @Body() request: CreateWorkflowRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkflowResponse> {
    const order = request.toOrder(request.project_id, request.workflow_type);
    return this.create(order, { actor, idempotencyKey, route: 'createWorkflow' }, reply);
  }

  @Post('projects/:project_id/workflows/:workflow_type')
  @ApiOperation({
    operationId: 'startProjectWorkflow',
    summary: 'Create a workflow of that type for the project',
    description: 'The same as `createWorkflow`, with project and type in the address; the body may be left out.',
  })
  @ApiIdempotent()
  @ApiBody({ type: StartProjectWorkflowRequest, required: false })
  @ApiCreated()
  @ApiRefusals()
  startProjectWorkflow(
    @Param() { project_id, workflow_type }: ProjectWorkflowPath,
    @Body() request: StartProjectWorkflowRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkflowResponse> {
    const order = request.toOrder(project_id, workflow_type);
    return this.create(order, { actor, idempotencyKey, route: 'startProjectWorkflow' }, reply);
  }

  private async create(
    order: WorkflowOrder,
    { actor, route, idempotencyKey }: Sender,
    reply: FastifyReply,
  ): Promise<WorkflowResponse> {
    const answer = (view: WorkflowView) => WorkflowResponse.from(view, this.clock.now());
    const repeatable =
      idempotencyKey === undefined
        ? undefined
        : {
            key: `${actor.key_id} ${route} ${idempotencyKey}`,
            answer: (view: WorkflowView) => JSON.stringify(answer(view)),
          };
    const outcome = await this.workflows.create(order, actor, repeatable);
    if (outcome.kind === 'created') return answer(outcome.view);
    void reply.header('Idempotent-Replayed', 'true');
    return JSON.parse(outcome.answer) as WorkflowResponse;
  }
}
