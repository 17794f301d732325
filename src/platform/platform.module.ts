import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { SystemClock } from '#kernel/clock.js';
import { ApiKeys } from './auth/api-keys.js';
import { ClockPort } from './clock/clock-port.js';
import { AppConfig } from './config/app-config.js';
import { BootSteps } from './lifecycle/boot-steps.js';
import { Log } from './logging/log.js';
import { Queues } from './queue/queues.js';
import { RedisCheckup } from './redis/checkup/redis-checkup.js';
import { checkDataVersion } from './redis/data-version.js';
import { RedisConnections } from './redis/redis-connections.js';
import { redisSlice } from './redis/redis.config.js';

/** What is known before the first module is made. */
export interface PlatformContext {
  readonly config: AppConfig;
  readonly log: Log;
  /** Of the Redis that was resolved. */
  readonly redisUrl: string;
  /** Keys that open the API; none in a process that serves no requests. */
  readonly apiKeys: readonly string[];
}

/** The machinery under every feature, once per process. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(RedisConnections) private readonly connections: RedisConnections,
    @Inject(BootSteps) private readonly steps: BootSteps,
    @Inject(RedisCheckup) private readonly checkup: RedisCheckup,
    @Inject(AppConfig) config: AppConfig,
  ) {
    const { keyPrefix } = config.of(redisSlice);
    steps.add({ name: 'data version', run: () => checkDataVersion(connections, keyPrefix) });
  }

  static with({ config, log, redisUrl, apiKeys }: PlatformContext): DynamicModule {
    const providers = [
      { provide: AppConfig, useValue: config },
      { provide: Log, useValue: log },
      { provide: ClockPort, useClass: SystemClock },
      { provide: ApiKeys, useFactory: () => new ApiKeys(apiKeys) },
      { provide: RedisConnections, useFactory: () => new RedisConnections(redisUrl, log) },
      { provide: BootSteps, useFactory: () => new BootSteps(log) },
      {
        provide: RedisCheckup,
        useFactory: (connections: RedisConnections, clock: ClockPort) => new RedisCheckup(connections, clock, log),
        inject: [RedisConnections, ClockPort],
      },
      {
        provide: Queues,
        useFactory: (connections: RedisConnections) => new Queues(connections, config.of(redisSlice).keyPrefix, log),
        inject: [RedisConnections],
      },
    ];
    return { module: PlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }

  /** A Redis that was away may come back empty, and set up in another way. */
  onApplicationBootstrap(): void {
    void this.checkup.look();
    this.connections.commands.on('ready', () => {
      this.steps.again();
      void this.checkup.look();
    });
  }

  /** Last of all modules: whoever works with Redis has stopped by now. */
  async onApplicationShutdown(): Promise<void> {
    await this.steps.stop();
    await this.connections.close();
  }
}
