import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deliverablesOf, eventsOf, reachesStatus, startMovie, tasksOf, type WireWorkflow } from '../support/movie.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { Service } from '../support/service.js';
import { serviceHome, type ServiceHome } from '../support/service-process.js';

const CATALOG = resolve(__dirname, '../../dist/agents/catalog/index.js');
const VICTIM = 'storyboard_artist';

/** Loaded into every process of the service: while the file `poison` is there, this agent's process dies of its work. */
const PRELOAD = `
require('reflect-metadata');
const { existsSync } = require('node:fs');
const { agentCatalog } = require(${JSON.stringify(CATALOG)});
const victim = agentCatalog.find(({ capability }) => capability === '${VICTIM}');
const { work } = victim;
victim.work = (...order) => (existsSync('poison') ? process.kill(process.pid, 'SIGKILL') : work(...order));
`;

let home: ServiceHome;
let redis: TestRedis;
let service: Service;

beforeAll(async () => {
  home = serviceHome();
  redis = await startRedis();
  const preload = join(home.dir, 'preload.cjs');
  writeFileSync(preload, PRELOAD);
  const NODE_PATH = resolve('node_modules');
  const environment = { LEASE_MS: '1500', REDIS_URL: redis.url, NODE_PATH, NODE_OPTIONS: `--require=${preload}` };
  service = await Service.start(home, environment);
}, 60_000);

afterAll(async () => {
  await service.end('SIGTERM');
  await redis.stop();
  await home.remove();
});

describe('a workflow that kills its worker', () => {
  it('is given up after three times, listed with the reason, and completes when it is driven again', async () => {
    const productions = join(home.dir, 'productions');
    const undisturbed = await startMovie(service);
    await reachesStatus(service, undisturbed, 'completed');

    writeFileSync(join(home.dir, 'poison'), '');
    const id = await startMovie(service);
    await reachesStatus(service, id, 'failed');
    const deaths = (await eventsOf(service, id)).filter(
      ({ type, data }) => type === 'task.started' && data['capability'] === VICTIM,
    );
    // The first to die had brought the workflow on before; three came and brought nothing.
    expect(deaths.map(({ data }) => data['attempt'])).toEqual([1, 1, 1, 1]);

    const page = (await service.call('GET', '/workflows?status=failed')).body as { workflows: WireWorkflow[] };
    expect(page.workflows.map(({ workflow_id }) => workflow_id)).toEqual([id]);
    expect(page.workflows[0]?.error_details).toMatchObject({
      error_type: 'WORKERS_WORN_OUT',
      error_message: expect.stringContaining('3 times in a row') as string,
    });
    const finished = (await tasksOf(service, id)).filter(({ status }) => status === 'completed');
    expect(finished.length).toBeGreaterThan(0);

    rmSync(join(home.dir, 'poison'));
    const retried = await service.call('POST', `/workflows/${id}/retry`, { reason: 'The poison is gone' });
    expect(retried.status).toBe(200);
    await reachesStatus(service, id, 'completed');
    const after = new Map((await tasksOf(service, id)).map((task) => [task.task_id, task]));
    for (const task of finished) expect(after.get(task.task_id)).toEqual(task);
    expect(await deliverablesOf(service, id, productions)).toEqual(
      await deliverablesOf(service, undisturbed, productions),
    );
  }, 120_000);
});
