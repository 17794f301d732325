import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform/auth/actor.js';
import { CurrentActor } from '#platform/auth/current-actor.decorator.js';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { AgentsService } from './agents.service.js';
import { AgentAlreadyRegistered, AgentBusy, AgentNotFound } from './domain/agent.errors.js';
import { ApiUnhealthyOrNoStore } from './dto/agent-health.decorator.js';
import { AgentHealthResponse } from './dto/agent-health.response.js';
import { AgentTaskListResponse } from './dto/agent-task.response.js';
import { AgentPath } from './dto/agent.path.request.js';
import { AgentListResponse, AgentResponse, DeregisteredAgentResponse } from './dto/agent.response.js';
import { HeartbeatRequest } from './dto/heartbeat.request.js';
import { ListAgentTasksQuery } from './dto/list-agent-tasks.request.js';
import { ListAgentsQuery } from './dto/list-agents.request.js';
import { RegisterAgentRequest } from './dto/register-agent.request.js';
import { UpdateAgentRequest } from './dto/update-agent.request.js';

const unknown = new AgentNotFound('scene-painter');
const badId = new RequestInvalid([{ path: 'agent_id', message: 'must have 1 to 100 letters, digits, ., _ or -' }]);
const badStatus = new RequestInvalid([
  { path: 'status', message: 'must be one of the following values: available, maintenance, offline' },
]);

@ApiTags('agents')
@ApiEverywhere()
@Controller('agents')
export class AgentsController {
  constructor(private readonly agents: AgentsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listAgents',
    summary: 'Registered agents',
    description: 'In order of registration. Filters are combined.',
  })
  @ApiOkResponse({ type: AgentListResponse, description: 'The matching agents' })
  @ApiErrors(badStatus)
  async listAgents(@Query() { agent_type: type, status, capability }: ListAgentsQuery): Promise<AgentListResponse> {
    return AgentListResponse.from(await this.agents.list({ type, status, capability }));
  }

  @Post()
  @ApiOperation({
    operationId: 'registerAgent',
    summary: 'Register an agent',
    description:
      'The same id from the same endpoint refreshes what the agent says of itself and answers 200; its status stays as it ' +
      'was set. From now on it is given tasks of its capabilities, and is probed every 30 seconds.',
  })
  @ApiCreatedResponse({ type: AgentResponse, description: 'Registered' })
  @ApiOkResponse({ type: AgentResponse, description: 'It was registered before, from the same endpoint' })
  @ApiErrors(
    new RequestInvalid([
      { path: 'agent_type', message: 'must be one of the following values: story, character, visual, production' },
    ]),
    new AgentAlreadyRegistered('scene-painter', 'http://painter.example:9000/tasks'),
  )
  async registerAgent(
    @Body() request: RegisterAgentRequest,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgentResponse> {
    const { isNew, agent } = await this.agents.register(request.toRegistration(), actor);
    void reply.status(isNew ? 201 : 200);
    return AgentResponse.from(agent);
  }

  @Get(':agent_id')
  @ApiOperation({
    operationId: 'getAgent',
    summary: 'Read one agent',
    description: 'With its load and its record, and with what its capability takes and gives where it has but one.',
  })
  @ApiOkResponse({ type: AgentResponse, description: 'The agent' })
  @ApiErrors(badId, unknown)
  async getAgent(@Param() { agent_id }: AgentPath): Promise<AgentResponse> {
    const agent = await this.agents.get(agent_id);
    return AgentResponse.from(agent, this.agents.schemasOf(agent));
  }

  @Put(':agent_id')
  @ApiOperation({
    operationId: 'updateAgent',
    summary: "Change an agent's status, capacity, needs or version",
    description:
      'A value sets, null clears, what is left out stays. `maintenance` and `offline` keep new tasks away and survive ' +
      'restarts; tasks under way go on under `maintenance`, and are routed again when the agent goes `offline`.',
  })
  @ApiOkResponse({ type: AgentResponse, description: 'The updated agent' })
  @ApiErrors(badStatus, unknown)
  async updateAgent(
    @Param() { agent_id }: AgentPath,
    @Body() request: UpdateAgentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AgentResponse> {
    return AgentResponse.from(await this.agents.update(agent_id, request.toChange(), actor));
  }

  @Delete(':agent_id')
  @ApiOperation({
    operationId: 'deregisterAgent',
    summary: 'Remove an agent',
    description: 'Refused while it runs a task. A built-in agent comes back at the next start.',
  })
  @ApiOkResponse({ type: DeregisteredAgentResponse, description: 'Deregistered' })
  @ApiErrors(badId, unknown, new AgentBusy('scene-painter', 2))
  async deregisterAgent(
    @Param() { agent_id }: AgentPath,
    @CurrentActor() actor: Actor,
  ): Promise<DeregisteredAgentResponse> {
    return DeregisteredAgentResponse.from(await this.agents.deregister(agent_id, actor));
  }

  @Get(':agent_id/health')
  @ApiOperation({
    operationId: 'checkAgentHealth',
    summary: 'Ask how an agent is',
    description:
      'Local agents run in our own workers; all others are asked now. Three probes in a row without an answer, or five ' +
      'minutes without a heartbeat of one that sends them, and an agent is offline until it answers again.',
  })
  @ApiOkResponse({ type: AgentHealthResponse, description: 'Healthy' })
  @ApiUnhealthyOrNoStore()
  @ApiErrors(badId, unknown)
  async checkAgentHealth(
    @Param() { agent_id }: AgentPath,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgentHealthResponse> {
    const began = performance.now();
    const { agent, health, checkedAt } = await this.agents.health(agent_id);
    void reply.status(health.status === 'healthy' ? 200 : 503);
    return AgentHealthResponse.from(agent, health, checkedAt, performance.now() - began);
  }

  @Post(':agent_id/reset')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'resetAgent',
    summary: "Cancel an agent's running tasks, clear its failures and make it available",
    description:
      'The tasks are routed again, to another agent of the capability or else to it, and lose no retry by it; an agent ' +
      'elsewhere is told to leave them. Whoever waits for one of its capabilities is told.',
  })
  @ApiOkResponse({ type: AgentResponse, description: 'Reset' })
  @ApiErrors(badId, unknown)
  async resetAgent(@Param() { agent_id }: AgentPath, @CurrentActor() actor: Actor): Promise<AgentResponse> {
    return AgentResponse.from(await this.agents.reset(agent_id, actor));
  }

  @Post(':agent_id/heartbeat')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'sendHeartbeat',
    summary: 'Say that an agent is alive',
    description: 'Sent by the agent itself, once a minute or so, with its capacity when that has changed.',
  })
  @ApiOkResponse({ type: AgentResponse, description: 'Heard' })
  @ApiErrors(new RequestInvalid([{ path: 'max_concurrent_tasks', message: 'must not be less than 1' }]), unknown)
  async sendHeartbeat(
    @Param() { agent_id }: AgentPath,
    @Body() request: HeartbeatRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AgentResponse> {
    return AgentResponse.from(await this.agents.heartbeat(agent_id, actor, request.max_concurrent_tasks));
  }

  @Get(':agent_id/tasks')
  @ApiOperation({
    operationId: 'getAgentTasks',
    summary: 'What an agent does and has done',
    description: 'Its running tasks and the attempts it has finished, newest first.',
  })
  @ApiOkResponse({ type: AgentTaskListResponse, description: 'Current and recent tasks, newest first' })
  @ApiErrors(new RequestInvalid([{ path: 'limit', message: 'must not be greater than 100' }]), unknown)
  async getAgentTasks(
    @Param() { agent_id }: AgentPath,
    @Query() { status, limit }: ListAgentTasksQuery,
  ): Promise<AgentTaskListResponse> {
    return AgentTaskListResponse.from(await this.agents.tasks(agent_id, status), limit);
  }
}
