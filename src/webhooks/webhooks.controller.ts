import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/auth/actor.js';
import { CurrentActor } from '#platform/auth/current-actor.decorator.js';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { WithoutBody } from '#platform/http/without-body.decorator.js';
import { WebhookLimitReached, WebhookNotFound } from './domain/webhook.errors.js';
import { CreateWebhookRequest } from './dto/create-webhook.request.js';
import { ListWebhooksQuery } from './dto/list-webhooks.request.js';
import { WebhookPath } from './dto/webhook.path.request.js';
import { WebhookListResponse, WebhookResponse, WebhookWithSecretResponse } from './dto/webhook.response.js';
import { WebhooksService } from './webhooks.service.js';

const unknown = new WebhookNotFound('7d1f0f5a-2f63-4a55-9d6e-0a1b7f3c9e42');
const badId = new RequestInvalid([{ path: 'webhook_id', message: 'must be a UUID' }]);

@ApiTags('webhooks')
@ApiEverywhere()
@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Post()
  @ApiOperation({
    operationId: 'createWebhook',
    summary: 'Have somebody told of what happens',
    description:
      'Each event from now on is sent there in a signed `POST`, at least once and until it is answered with 2xx. The answer ' +
      'has the secret that proves where a delivery comes from; it is said this once.',
  })
  @ApiCreatedResponse({ type: WebhookWithSecretResponse, description: 'Created, with its secret' })
  @ApiErrors(
    new RequestInvalid([{ path: 'url', message: 'must be an http or https address' }]),
    new WebhookLimitReached(100),
  )
  async createWebhook(
    @Body() request: CreateWebhookRequest,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookWithSecretResponse> {
    return WebhookWithSecretResponse.fromBoth(await this.webhooks.create(request.toDraft(), actor));
  }

  @Get()
  @ApiOperation({
    operationId: 'listWebhooks',
    summary: 'Webhooks, newest first',
    description: 'Without their secrets.',
  })
  @ApiOkResponse({ type: WebhookListResponse, description: 'One page' })
  @ApiErrors(new RequestInvalid([{ path: 'limit', message: 'must not be greater than 100' }]))
  async listWebhooks(@Query() query: ListWebhooksQuery): Promise<WebhookListResponse> {
    return WebhookListResponse.from(await this.webhooks.list(query.toPage()));
  }

  @Get(':webhook_id')
  @ApiOperation({ operationId: 'getWebhook', summary: 'Read one webhook', description: 'Without its secret.' })
  @ApiOkResponse({ type: WebhookResponse, description: 'The webhook' })
  @ApiErrors(badId, unknown)
  async getWebhook(@Param() { webhook_id }: WebhookPath): Promise<WebhookResponse> {
    return WebhookResponse.from(await this.webhooks.get(webhook_id));
  }

  @Delete(':webhook_id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'deleteWebhook',
    summary: 'Tell somebody no more',
    description: 'What still waits for it is not sent, and its deliveries are forgotten.',
  })
  @ApiNoContentResponse({ description: 'Deleted' })
  @ApiErrors(badId, unknown)
  async deleteWebhook(@Param() { webhook_id }: WebhookPath): Promise<void> {
    await this.webhooks.remove(webhook_id);
  }

  @Post(':webhook_id/enable')
  @WithoutBody()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'enableWebhook',
    summary: 'Tell a disabled webhook again',
    description:
      'Of what happens from now on; what happened meanwhile is told in one `events.missed`. What failed until then can be ' +
      'delivered again one by one; an enabled one stays as it is.',
  })
  @ApiOkResponse({ type: WebhookResponse, description: 'The webhook, enabled' })
  @ApiErrors(badId, unknown)
  async enableWebhook(@Param() { webhook_id }: WebhookPath): Promise<WebhookResponse> {
    return WebhookResponse.from(await this.webhooks.enable(webhook_id));
  }

  @Post(':webhook_id/rotate-secret')
  @WithoutBody()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Give a webhook another secret',
    description:
      'Until `old_secret_until` deliveries carry a signature by each of the two. A rotation meanwhile ends the oldest.',
  })
  @ApiOkResponse({ type: WebhookWithSecretResponse, description: 'The webhook with its new secret' })
  @ApiErrors(badId, unknown)
  async rotateWebhookSecret(@Param() { webhook_id }: WebhookPath): Promise<WebhookWithSecretResponse> {
    return WebhookWithSecretResponse.fromBoth(await this.webhooks.rotateSecret(webhook_id));
  }
}
