import { NestFactory } from '@nestjs/core';
import type { AppError } from '#kernel/errors/app-error.js';
import { processSlice } from '#platform/config/process.config.js';
import { BootSteps } from '#platform/lifecycle/boot-steps.js';
import { NestLogger } from '#platform/logging/nest-logger.js';
import type { PlatformContext } from '#platform/platform.module.js';
import { AppModule } from '../app.module.js';
import { closeWithin } from './close-within.js';
import type { Running } from './running.js';

/** Runs workflows and serves nobody. */
export async function startWorker(context: PlatformContext, onHopeless: (error: AppError) => void): Promise<Running> {
  const app = await NestFactory.createApplicationContext(AppModule.forRole('worker', context), {
    logger: new NestLogger(context.log),
    abortOnError: false,
  });
  try {
    await app.get(BootSteps).start(onHopeless);
  } catch (error) {
    await app.close();
    throw error;
  }
  context.log.info({}, 'working');
  const { shutdownGraceMs } = context.config.of(processSlice);
  return { stop: () => closeWithin(app, shutdownGraceMs, context.log), abandon: () => undefined };
}
