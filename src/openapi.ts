import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSlices } from './app.config.js';
import { AppModule } from './app.module.js';
import { buildOpenApiDocument } from './app.openapi.js';
import { createApp } from './app.setup.js';
import { buildAsyncApiDocument } from './asyncapi/build-asyncapi-document.js';
import { AppConfig } from './platform/config/app-config.js';
import { createLogger } from './platform/logging/create-logger.js';

/** Writes the documents of API and events into the named folder. Nothing is started and nothing is read but the code. */
async function write(folder: string): Promise<void> {
  const config = AppConfig.load(configSlices, {});
  const log = createLogger({ level: 'error', format: 'json' }, {});
  const context = { config, log, redisUrl: 'redis://127.0.0.1:6379', apiKeys: [] };
  const app = await createApp(AppModule.forRole('api', context), log, true);
  mkdirSync(folder, { recursive: true });
  const documents = { 'openapi.json': buildOpenApiDocument(app), 'asyncapi.json': buildAsyncApiDocument(app) };
  for (const [name, document] of Object.entries(documents)) {
    writeFileSync(join(folder, name), `${JSON.stringify(document, null, 2)}\n`);
  }
}

void write(process.argv[2] ?? 'openapi');
