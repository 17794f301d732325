import { setTimeout as wait } from 'node:timers/promises';
import { ServiceUnusable } from '../demo.errors.js';
import type { ServiceSettings } from './service-environment.js';
import { ServiceClient } from './service.client.js';
import { ServiceProcess } from './service-process.js';

const START_PATIENCE_MS = 90_000;
const READY_POLL_MS = 100;

export interface ServiceWorld {
  /** The built service. */
  readonly program: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * Starts a service, lets it be used when it is ready, and ends it whatever happens.
 * @throws ServiceUnusable when it does not become ready, or ends while it is used
 */
export async function withService<T>(
  settings: ServiceSettings,
  world: ServiceWorld,
  use: (client: ServiceClient, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const service = ServiceProcess.start(world.program, settings, world.environment);
  const loss = new AbortController();
  const signal = AbortSignal.any([world.signal, loss.signal]);
  void service.ended.then(() => {
    loss.abort(unusable(service, 'The service ended by itself.'));
  });
  try {
    const client = new ServiceClient(`http://127.0.0.1:${settings.port}`, settings.apiKey, signal);
    await untilReady(client, service, signal);
    return await use(client, signal);
  } catch (error) {
    // An aborted wait or request says only that it was; why is what the signal knows.
    throw signal.aborted ? signal.reason : error;
  } finally {
    await service.stop();
  }
}

async function untilReady(client: ServiceClient, service: ServiceProcess, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + START_PATIENCE_MS;
  while (!(await client.isReady())) {
    if (performance.now() > deadline) throw unusable(service, 'The service did not become ready.');
    await wait(READY_POLL_MS, undefined, { signal });
  }
}

function unusable(service: ServiceProcess, what: string): ServiceUnusable {
  const words = service.lastWords();
  const quoted = words.length === 0 ? '.' : `, which has this to say:\n${words.join('\n')}`;
  return new ServiceUnusable(
    `${what} Try once more; if it does so again, look into its log ${service.logFile}${quoted}`,
  );
}
