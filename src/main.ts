import 'reflect-metadata';
import { AppError } from './kernel/errors/app-error.js';
import { bootService } from './boot/boot-service.js';
import { readSettings } from './boot/settings.js';
import { StopRequest } from './boot/stop-request.js';
import { keepToOurselves } from './platform/config/environment.js';

async function main(): Promise<void> {
  keepToOurselves();
  const request = new StopRequest();
  const settings = readSettings();
  let verdict: AppError | undefined;
  const service = await bootService(settings, (error) => {
    verdict = error;
    request.ask(error.message);
  });
  request.beforeLeavingAtOnce(() => {
    service.abandon();
  });
  settings.log.info({ reason: await request.received }, 'stopping');
  await service.stop();
  settings.log.info({}, 'stopped');
  if (verdict) throw verdict;
}

/** Somebody who starts a service wants a sentence; only a fault we did not foresee shows its stack. */
function leave(error: unknown): void {
  const words = error instanceof AppError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${words ?? 'The service failed'}\n`, () => process.exit(1));
}

main().then(() => process.exit(0), leave);
