import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppConfig } from '#platform/config/app-config.js';
import type { Environment } from '#platform/config/environment.js';
import { BootSteps } from '#platform/lifecycle/boot-steps.js';
import type { Log } from '#platform/logging/log.js';
import { PlatformModule } from '#platform/platform.module.js';
import { configSlices } from '../../src/app.config.js';
import { configureApp, createApp } from '../../src/app.setup.js';
import { testPrefix } from './redis-server.js';
import { silentLog } from './silent-log.js';

/** The key that opens a test app. */
export const TEST_KEY = 'test-key';

export interface TestAppOptions {
  readonly redisUrl: string;
  readonly modules?: readonly (Type | DynamicModule)[];
  /** Controllers of the test itself. */
  readonly controllers?: readonly Type[];
  /** Variables other than their defaults; the key prefix is always a fresh one. */
  readonly environment?: Environment;
  readonly log?: Log;
}

@Module({})
class TestModule {}

/** An app as the service makes it, with the modules under test; it listens nowhere, requests are injected. */
export async function startTestApp(options: TestAppOptions): Promise<NestFastifyApplication> {
  const { redisUrl, modules = [], controllers = [], environment = {}, log = silentLog } = options;
  const config = AppConfig.load(configSlices, { KEY_PREFIX: testPrefix(), ...environment });
  const platform = PlatformModule.with({ config, log, redisUrl, apiKeys: [TEST_KEY] });
  const root = { module: TestModule, imports: [platform, ...modules], controllers: [...controllers] };
  const app = await createApp(root, log);
  await configureApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(BootSteps).start(() => undefined);
  return app;
}
