import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/auth/actor.js';
import { CallerAddress } from '#platform/auth/caller-address.decorator.js';
import { CurrentActor } from '#platform/auth/current-actor.decorator.js';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { toProblem } from '#platform/http/problem.js';
import { DecisionsService, type Answerer } from './decisions.service.js';
import { BulkAnswerRequest, type AnswerRequest } from './dto/bulk-answer.request.js';
import { BulkAnswerResponse, AnswerResultResponse } from './dto/bulk-answer.response.js';
import { DecisionCountsResponse, DecisionStatisticsResponse } from './dto/decision-statistics.response.js';
import { InboxResponse } from './dto/inbox.response.js';
import { ListDecisionsQuery } from './dto/list-decisions.request.js';

@ApiTags('decisions')
@ApiEverywhere()
@ApiExtraModels(DecisionCountsResponse)
@Controller('decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listDecisions',
    summary: 'What people are asked, over all workflows',
    description: 'What is due first comes first; what has no deadline comes last, in the order in which it was asked.',
  })
  @ApiOkResponse({ type: InboxResponse, description: 'One page of decisions' })
  @ApiErrors(new RequestInvalid([{ path: 'due_before', message: 'must be a moment, e.g. 2026-03-02T12:00:00Z' }]))
  async listDecisions(@Query() query: ListDecisionsQuery): Promise<InboxResponse> {
    return InboxResponse.from(await this.decisions.inbox(query.toFilter(), query.limit, query.toPosition()));
  }

  @Get('statistics')
  @ApiOperation({
    operationId: 'getDecisionStatistics',
    summary: 'How long people take to decide, and how much is decided by default',
    description: 'Counted since the service first ran, in all and by point.',
  })
  @ApiOkResponse({ type: DecisionStatisticsResponse, description: 'The counts' })
  async getDecisionStatistics(): Promise<DecisionStatisticsResponse> {
    return DecisionStatisticsResponse.from(await this.decisions.statistics());
  }

  @Post('bulk-answer')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'bulkAnswerDecisions',
    summary: 'Answer up to 100 decisions, of any workflows',
    description: 'Each answer is taken or refused by itself, and each has its result, in the order of the request.',
  })
  @ApiOkResponse({ type: BulkAnswerResponse, description: 'One result for each answer' })
  @ApiErrors(new RequestInvalid([{ path: 'answers', message: 'must contain no more than 100 elements' }]))
  async bulkAnswerDecisions(
    @Body() { answers }: BulkAnswerRequest,
    @CurrentActor() actor: Actor,
    @CallerAddress() ip: string,
  ): Promise<BulkAnswerResponse> {
    const by: Answerer = { actor, from: { via: 'bulk', ip } };
    const results = await Promise.all(answers.map((answer) => this.resultOf(answer, by)));
    return BulkAnswerResponse.from(results);
  }

  private async resultOf(answer: AnswerRequest, by: Answerer): Promise<AnswerResultResponse> {
    try {
      await this.decisions.answer(answer.workflow_id, answer.toChoice(), by);
      return AnswerResultResponse.taken(answer);
    } catch (error) {
      return AnswerResultResponse.refused(answer, toProblem(error));
    }
  }
}
