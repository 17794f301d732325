import { Service } from './service.js';
import { serviceHome, type ServiceHome } from './service-process.js';

/** Starts one service for all tests of a file, with a worker and a Redis of its own, and ends it after the last. */
export function oneService(environment: Readonly<Record<string, string>> = {}): () => Service {
  let home: ServiceHome;
  let service: Service | undefined;
  beforeAll(async () => {
    home = serviceHome();
    service = await Service.start(home, environment);
  }, 60_000);
  afterAll(async () => {
    await service?.end('SIGTERM');
    await home.remove();
  });
  return () => {
    if (!service) throw new Error('The service has not started');
    return service;
  };
}
