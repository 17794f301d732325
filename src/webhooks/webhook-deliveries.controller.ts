import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { WithoutBody } from '#platform/http/without-body.decorator.js';
import { DeliveryNotFound, WebhookDisabled, WebhookNotFound } from './domain/webhook.errors.js';
import { DeliveryListResponse, DeliveryResponse } from './dto/delivery.response.js';
import { ListDeliveriesQuery } from './dto/list-webhooks.request.js';
import { DeliveryPath, WebhookPath } from './dto/webhook.path.request.js';
import { WebhooksService } from './webhooks.service.js';

const ID = '7d1f0f5a-2f63-4a55-9d6e-0a1b7f3c9e42';
const unknown = new WebhookNotFound(ID);

@ApiTags('webhooks')
@ApiEverywhere()
@Controller('webhooks/:webhook_id/deliveries')
export class WebhookDeliveriesController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'What a webhook was told, newest first',
    description: 'With every attempt. Those that wait are all there; of the others the latest are remembered.',
  })
  @ApiOkResponse({ type: DeliveryListResponse, description: 'One page' })
  @ApiErrors(
    new RequestInvalid([
      { path: 'status', message: 'must be one of the following values: pending, delivered, failed' },
    ]),
    unknown,
  )
  async listWebhookDeliveries(
    @Param() { webhook_id }: WebhookPath,
    @Query() query: ListDeliveriesQuery,
  ): Promise<DeliveryListResponse> {
    return DeliveryListResponse.from(await this.webhooks.deliveries(webhook_id, query.status, query.toPage()));
  }

  @Post(':delivery_id/redeliver')
  @WithoutBody()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'redeliverWebhookDelivery',
    summary: 'Send a delivery again',
    description:
      'At once, whatever became of it, with the same `webhook-id` and the whole series of retries before it. One that is on its ' +
      'way just then is left to it; should that fail, its series begins anew.',
  })
  @ApiAcceptedResponse({ type: DeliveryResponse, description: 'It is on its way' })
  @ApiErrors(
    new RequestInvalid([{ path: 'webhook_id', message: 'must be a UUID' }]),
    unknown,
    new DeliveryNotFound(ID, 'msg_1772366400000-0-0-9f86d081884c'),
    new WebhookDisabled(ID),
  )
  async redeliverWebhookDelivery(@Param() { webhook_id, delivery_id }: DeliveryPath): Promise<DeliveryResponse> {
    return DeliveryResponse.from(await this.webhooks.redeliver(webhook_id, delivery_id));
  }
}
