import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { configSlices } from './app.config.js';
import { AppModule } from './app.module.js';
import { buildOpenApiDocument } from './app.openapi.js';
import { createApp } from './app.setup.js';
import { AppConfig } from './platform/config/app-config.js';
import { createLogger } from './platform/logging/create-logger.js';

/** Writes the API's document to the named file. Nothing is started and nothing is read but the code. */
async function write(file: string): Promise<void> {
  const config = AppConfig.load(configSlices, {});
  const log = createLogger({ level: 'error', format: 'json' }, {});
  const context = { config, log, redisUrl: 'redis://127.0.0.1:6379', apiKeys: [] };
  const app = await createApp(AppModule.forRole('api', context), log, true);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(buildOpenApiDocument(app), null, 2)}\n`);
}

void write(process.argv[2] ?? 'openapi/openapi.json');
