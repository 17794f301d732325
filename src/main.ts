import 'reflect-metadata';
import { AppError } from './kernel/errors/app-error.js';
import { bootService } from './boot/boot-service.js';
import { readSettings } from './boot/settings.js';
import { StopRequest } from './boot/stop-request.js';
import type { Running } from './boot/running.js';

async function main(): Promise<void> {
  let service: Running | undefined;
  let verdict: AppError | undefined;
  const request = new StopRequest(() => {
    service?.abandon();
    process.exit(130);
  });
  const settings = readSettings();
  service = await bootService(settings, (error) => {
    verdict = error;
    request.ask(error.message);
  });
  settings.log.info({ reason: await request.received }, 'stopping');
  await service.stop();
  settings.log.info({}, 'stopped');
  if (verdict) throw verdict;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    // Somebody who starts a service wants a sentence; only a fault we did not foresee shows its stack.
    const words = error instanceof AppError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${words ?? 'The service failed'}\n`, () => process.exit(1));
  },
);
