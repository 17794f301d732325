import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppError } from '#kernel/errors/app-error.js';
import { processSlice } from '#platform/config/process.config.js';
import { httpSlice, type HttpConfig } from '#platform/http/http.config.js';
import { errorCode } from '#platform/lifecycle/error-code.js';
import { BootSteps } from '#platform/lifecycle/boot-steps.js';
import type { PlatformContext } from '#platform/platform.module.js';
import { AppModule } from '../app.module.js';
import { configureApp, createApp } from '../app.setup.js';
import { AddressUnusable } from './boot.errors.js';
import { closeWithin } from './close-within.js';
import type { Running } from './running.js';

export interface RunningApi extends Running {
  /** `http://127.0.0.1:8003` */
  readonly url: string;
}

/**
 * Serves the API. Start-up steps that wait for Redis go on in the background.
 * @throws AddressUnusable, or what a start-up step found hopeless
 */
export async function startApi(context: PlatformContext, onHopeless: (error: AppError) => void): Promise<RunningApi> {
  const app = await createApp(AppModule.forRole('api', context), context.log);
  try {
    await configureApp(app);
    await app.init();
    await app.get(BootSteps).start(onHopeless);
    const url = await listen(app, context.config.of(httpSlice));
    context.log.info({ url, port: Number(new URL(url).port) }, 'listening');
    const { shutdownGraceMs } = context.config.of(processSlice);
    return { url, stop: () => closeWithin(app, shutdownGraceMs, context.log), abandon: () => undefined };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function listen(app: NestFastifyApplication, { host, port }: HttpConfig): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const reason = errorCode(error);
    throw reason === undefined ? error : new AddressUnusable(host, port, reason);
  }
  const address = app.getHttpServer().address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
}
