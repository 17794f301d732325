import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '#platform/config/environment.js';
import type { Log } from '#platform/logging/log.js';
import { WebhookDeliveryModule } from '#webhooks';
import { ApiStage } from './api-stage.js';
import { silentLog } from './silent-log.js';
import { startTestApp } from './test-app.js';
import { WebhookReceiver } from './webhook-receiver.js';

export interface WebhookBody {
  readonly webhook_id: string;
  readonly secret: string;
  readonly [field: string]: unknown;
}

export interface DeliveryBody {
  readonly delivery_id: string;
  readonly event_type: string;
  readonly status: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly attempts: readonly {
    readonly at: string;
    readonly status_code?: number;
    readonly error?: string;
    readonly duration_ms: number;
    readonly response_excerpt?: string;
  }[];
  readonly next_attempt_at?: string;
}

/** Soon again, and often. */
const RETRIES = { WEBHOOK_RETRY_DELAYS_MS: '20,20,20,20,20,20', WEBHOOK_TIMEOUT_MS: '2000' };

/** The API as on any stage, receivers, and workers that tell them. */
export class WebhookStage {
  private readonly workers = new Set<NestFastifyApplication>();
  private readonly receivers: WebhookReceiver[] = [];

  private constructor(
    readonly stage: ApiStage,
    private readonly environment: Environment,
  ) {}

  static async start(environment: Environment = {}): Promise<WebhookStage> {
    const settings = { NODE_ENV: 'development', ...RETRIES, ...environment };
    return new WebhookStage(await ApiStage.start(settings), settings);
  }

  get api() {
    return this.stage.api;
  }

  async receiver(port?: number): Promise<WebhookReceiver> {
    const receiver = await WebhookReceiver.start(port);
    this.receivers.push(receiver);
    return receiver;
  }

  async worker(environment: Environment = {}, log: Log = silentLog): Promise<NestFastifyApplication> {
    const worker = await startTestApp({
      redisUrl: this.stage.server.url,
      modules: [WebhookDeliveryModule],
      environment: { ...this.environment, KEY_PREFIX: this.stage.prefix, ...environment },
      log,
    });
    this.workers.add(worker);
    return worker;
  }

  async create(url: string, fields: Readonly<Record<string, unknown>> = {}): Promise<WebhookBody> {
    const { body } = await this.api.post<WebhookBody>('/webhooks', { url, ...fields });
    return body;
  }

  async deliveries(id: string, query = 'limit=100'): Promise<readonly DeliveryBody[]> {
    const { body } = await this.api.get<{ deliveries: DeliveryBody[] }>(`/webhooks/${id}/deliveries?${query}`);
    return body.deliveries;
  }

  async stopWorkers(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.close()));
    this.workers.clear();
  }

  /** Ends what a test has started beside the API, and forgets its webhooks. */
  async clear(): Promise<void> {
    await this.stopWorkers();
    await Promise.all(this.receivers.splice(0).map((receiver) => receiver.stop()));
    const { body } = await this.api.get<{ webhooks: WebhookBody[] }>('/webhooks?limit=100');
    for (const { webhook_id } of body.webhooks) await this.api.delete(`/webhooks/${webhook_id}`);
  }

  stop(): Promise<void> {
    return this.stage.stop();
  }
}
