import { Module } from '@nestjs/common';
import { ClockPort } from '#platform/clock/clock-port.js';
import { AppConfig } from '#platform/config/app-config.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { WorkflowKeys } from '#workflows';
import { WebhookRepository } from './domain/webhook.repository.js';
import { RedisWebhookRepository } from './persistence/redis-webhook.repository.js';
import { WebhookKeys } from './persistence/webhook.keys.js';
import { WebhookDeliveriesController } from './webhook-deliveries.controller.js';
import { webhookEndpointGuard } from './webhook-endpoint-guard.js';
import { webhooksSlice } from './webhooks.config.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';

/** Who is told of what happens, as callers see it. */
@Module({
  controllers: [WebhooksController, WebhookDeliveriesController],
  providers: [
    {
      provide: WebhookRepository,
      useFactory: (connections: RedisConnections, config: AppConfig) => {
        const { keyPrefix } = config.of(redisSlice);
        const { events } = new WorkflowKeys(keyPrefix);
        return new RedisWebhookRepository(connections.commands, new WebhookKeys(keyPrefix), events);
      },
      inject: [RedisConnections, AppConfig],
    },
    {
      provide: WebhooksService,
      useFactory: (webhooks: WebhookRepository, clock: ClockPort, config: AppConfig) =>
        new WebhooksService(webhooks, webhookEndpointGuard(config), clock, config.of(webhooksSlice)),
      inject: [WebhookRepository, ClockPort, AppConfig],
    },
  ],
})
export class WebhooksModule {}
