import { Inject, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { ClockPort } from '#platform/clock/clock-port.js';
import { AppConfig } from '#platform/config/app-config.js';
import { processSlice } from '#platform/config/process.config.js';
import { BootSteps } from '#platform/lifecycle/boot-steps.js';
import { Log } from '#platform/logging/log.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { WebhookWorker } from './delivery/webhook-worker.js';
import { webhookEndpointGuard } from './webhook-endpoint-guard.js';
import { webhooksSlice } from './webhooks.config.js';

/** What a worker does for the webhooks, beside the workflows. */
@Module({
  providers: [
    {
      provide: WebhookWorker,
      useFactory: (connections: RedisConnections, config: AppConfig, clock: ClockPort, log: Log) =>
        new WebhookWorker({
          connections,
          keyPrefix: config.of(redisSlice).keyPrefix,
          config: config.of(webhooksSlice),
          guard: webhookEndpointGuard(config),
          clock,
          log,
        }),
      inject: [RedisConnections, AppConfig, ClockPort, Log],
    },
  ],
})
export class WebhookDeliveryModule implements BeforeApplicationShutdown {
  private readonly graceMs: number;

  constructor(
    @Inject(WebhookWorker) private readonly worker: WebhookWorker,
    @Inject(BootSteps) steps: BootSteps,
    @Inject(AppConfig) config: AppConfig,
  ) {
    this.graceMs = config.of(processSlice).shutdownGraceMs;
    steps.add({
      name: 'tell webhooks',
      run: () => {
        worker.start();
        return Promise.resolve();
      },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop(this.graceMs);
  }
}
