import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { ApiPageOrStream } from './api-stream.decorator.js';
import { EventPageResponse } from './dto/event.response.js';
import { ListEventsQuery } from './dto/list-events.request.js';
import { EventQueries } from './event-queries.js';
import { EventStreams } from './event-streams.js';
import { lastEventId, wantsStream } from './wants-stream.js';

const ID = '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11';
const FRAME =
  'id: 1772366400000-0.0\nevent: workflow.completed\n' +
  `data: {"id":"${ID}:96","seq":96,"cursor":"1772366400000-0.0","type":"workflow.completed","workflow_id":"${ID}",` +
  '"project_id":"night-train","at":"2026-03-01T12:00:00.200Z","data":{}}\n\n';

@ApiTags('events')
@ApiEverywhere()
@Controller('events')
export class EventsController {
  constructor(
    private readonly queries: EventQueries,
    private readonly streams: EventStreams,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listEvents',
    summary: 'The events of all workflows; with Accept: text/event-stream as they happen',
    description:
      'A page: from the oldest event that is kept, or behind `after`; a page that finds little among much may be short, or ' +
      'empty, and have more all the same. A stream: from now on, or behind the position. A position older than what is kept ' +
      'is answered with a `snapshot` event, whose `data` lists the live workflows, and the events behind it.',
  })
  @ApiQuery({
    name: 'types',
    required: false,
    description: 'Only events of these types, as in `workflow.completed,decision.*`: the latter are all that begin so',
    style: 'form',
    explode: false,
    schema: {
      type: 'array',
      maxItems: 50,
      items: { type: 'string', pattern: '^[a-z]{1,30}\\.(\\*|[a-z_]{1,50})$' },
    },
  })
  @ApiPageOrStream(EventPageResponse, { example: '1772366400000-0.0', frame: FRAME })
  @ApiErrors(new RequestInvalid([{ path: 'after', message: 'must be the cursor of an event, or 0' }]))
  async listEvents(
    @Query() { project_id: projectId, types, after, limit }: ListEventsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (wantsStream(request)) {
      const scope = projectId === undefined ? ({ all: true } as const) : { projectId };
      await this.streams.serve(reply, { scope, types, after: lastEventId(request) ?? after });
      return;
    }
    const page = await this.queries.ofAll({ projectId, types }, after ?? '0', limit);
    await reply.send(EventPageResponse.from(page));
  }
}
