import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { WorkflowNotFound, WorkflowPath } from '#workflows';
import { ApiPageOrStream } from './api-stream.decorator.js';
import { WorkflowEventPageResponse } from './dto/workflow-event.response.js';
import { ListWorkflowEventsQuery } from './dto/list-events.request.js';
import { EventQueries } from './event-queries.js';
import { EventStreams } from './event-streams.js';
import { lastEventId, wantsStream } from './wants-stream.js';

const ID = '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11';
const FRAME =
  'id: 4\nevent: workflow.state_entered\n' +
  `data: {"id":"${ID}:4","seq":4,"cursor":"1772366400000-0.0","type":"workflow.state_entered","workflow_id":"${ID}",` +
  '"project_id":"night-train","at":"2026-03-01T12:00:00.200Z","data":{"state":"concept_development"}}\n\n';

@ApiTags('events')
@ApiEverywhere()
@Controller('workflows/:workflow_id/events')
export class WorkflowEventsController {
  constructor(
    private readonly queries: EventQueries,
    private readonly streams: EventStreams,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listWorkflowEvents',
    summary: 'The event log, oldest first; with Accept: text/event-stream as it is written',
    description:
      'A page: ask again with `next_after` as `after` to follow the workflow. A stream: every event behind the position once ' +
      'and in order, from the beginning unless a position is given; come back with the last `id` as `Last-Event-ID` and ' +
      'nothing is missed. A position older than what is kept is answered with a `snapshot` event, whose `data` is the ' +
      'workflow, and the events behind it. The stream stays open after the end of the workflow, which may be driven again.',
  })
  @ApiPageOrStream(WorkflowEventPageResponse, { example: '4', frame: FRAME })
  @ApiErrors(
    new RequestInvalid([{ path: 'limit', message: 'must not be greater than 1000' }]),
    new WorkflowNotFound(ID),
  )
  async listWorkflowEvents(
    @Param() { workflow_id: workflowId }: WorkflowPath,
    @Query() { after, limit }: ListWorkflowEventsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (wantsStream(request)) {
      await this.queries.assertExists(workflowId);
      const order = { scope: { workflowId }, after: lastEventId(request) ?? String(after) };
      await this.streams.serve(reply, order);
      return;
    }
    await reply.send(WorkflowEventPageResponse.from(await this.queries.ofWorkflow(workflowId, after, limit)));
  }
}
