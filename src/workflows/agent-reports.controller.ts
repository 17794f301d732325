import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { bodyTextOf } from '#platform/http/json-body.js';
import { AgentReportsService } from './agent-reports.service.js';
import {
  AgentReportForged,
  AgentReportMalformed,
  ReportedTaskNotFound,
  TaskAttemptSuperseded,
} from './domain/agent-report.errors.js';
import { AgentReportResponse } from './dto/agent-report.response.js';

const notJson = new RequestInvalid([{ path: '', message: 'the body is not valid JSON' }]);
const TASK = 'media_generation/image_generation/SCENE_1_SHOT_1#0-5f2a9c01d4e7';

@ApiTags('agents')
@ApiEverywhere()
@Controller('agent-reports')
export class AgentReportsController {
  constructor(private readonly reports: AgentReportsService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'reportAgentWork',
    summary: 'Report about work as the agent that does it',
    description:
      'For agents elsewhere that were given a `callback` with their order. The report is signed with the token of the ' +
      'order as Standard Webhooks have it, and counts once: by its `sequence` among the reports of the attempt.',
  })
  @ApiHeader({
    name: 'webhook-id',
    description: 'The same for every delivery of the report',
    required: true,
    schema: { type: 'string', example: 'report-1' },
  })
  @ApiHeader({
    name: 'webhook-timestamp',
    description: 'When it was signed, seconds since the epoch; five minutes either way',
    required: true,
    schema: { type: 'string', example: '1772366400' },
  })
  @ApiHeader({
    name: 'webhook-signature',
    description: 'HMAC-SHA-256 of id, timestamp and body, joined by dots, with the token of the order',
    required: true,
    schema: { type: 'string', example: 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=' },
  })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['workflow_id', 'task_id', 'attempt', 'sequence', 'status'],
      properties: {
        workflow_id: { type: 'string', example: '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' },
        task_id: { type: 'string', example: TASK },
        attempt: { type: 'integer', minimum: 1, example: 1 },
        sequence: { type: 'integer', minimum: 1, example: 2 },
        status: { type: 'string', enum: ['running', 'completed', 'failed'], example: 'completed' },
        progress: { type: 'number', minimum: 0, maximum: 100, example: 40 },
        output: { type: 'object', description: 'What the capability promises', example: {} },
      },
    },
  })
  @ApiOkResponse({ type: AgentReportResponse, description: 'The report was heard' })
  @ApiErrors(
    new AgentReportMalformed(),
    notJson,
    new AgentReportForged('forged'),
    new ReportedTaskNotFound(TASK),
    new TaskAttemptSuperseded(TASK, 1, 2),
  )
  async report(@Req() request: FastifyRequest): Promise<AgentReportResponse> {
    const status = await this.reports.take({ headers: request.headers, rawBody: bodyTextOf(request) });
    return { status };
  }
}
