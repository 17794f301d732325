import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '#platform/redis/free-port.js';
import { browserNeeded, startBrowser } from '../support/browser.js';
import { reachesStatus, tasksOf, type WireWorkflow } from '../support/movie.js';
import { realRedis } from '../support/redis-server.js';
import { Service } from '../support/service.js';
import { serviceHome, type ServiceHome } from '../support/service-process.js';
import { describeWhere } from '../support/skip.js';

const KEY = 'key-of-the-tests';
const OPERATOR = 'key-of-the-operator';

/** Agents that take their time, so that they can be seen at work. */
const SLOWLY = { OFFLINE_LATENCY_MS: '150' };

const needed = browserNeeded.met ? realRedis : browserNeeded;

describeWhere(needed, 'the live page in a browser', () => {
  let home: ServiceHome;
  let service: Service;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  let environment: Record<string, string>;

  beforeAll(async () => {
    home = serviceHome();
    environment = { API_KEYS: `${KEY},${OPERATOR}`, PORT: String(await freePort()), OUTPUT_DIR: join(home.dir, 'out') };
    service = await Service.start(home, environment);
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1360, height: 900 }, deviceScaleFactor: 1 });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await service.end('SIGTERM');
    await home.remove();
  }, 60_000);

  const film = async (title: string, description: string, parameters: Record<string, unknown>): Promise<string> => {
    const project = await service.call('POST', '/projects', { title, description, genre: 'drama' });
    const { project_id } = project.body as { project_id: string };
    const order = { project_id, workflow_type: 'movie_creation', custom_parameters: parameters };
    return ((await service.call('POST', '/workflows', order)).body as WireWorkflow).workflow_id;
  };
  const link = () => page.locator('#link');
  const linkSays = (words: string) => link().filter({ hasText: words }).waitFor({ timeout: 30_000 });
  const cardOf = (id: string) => page.locator(`article[data-workflow="${id}"]`);

  it('says that it needs a key, and takes one from the input', async () => {
    await page.goto(`${service.url}/examples/live.html`);
    await linkSays('enter a key');
    await page.locator('#key').fill('wrong');
    await page.locator('#key').press('Enter');
    await linkSays('not one of ours');
    await page.locator('#key').fill(OPERATOR);
    await page.locator('#key').press('Enter');
    await linkSays('live');
  }, 60_000);

  it('shows a film being made, asks its question and goes on where it was when the service comes back', async () => {
    const finished = await film('The Moving City', 'A cartographer maps a city that moves.', {
      seed: 11,
      auto_approve: true,
    });
    await reachesStatus(service, finished, 'completed');
    await cardOf(finished).filter({ hasText: 'completed' }).waitFor();

    const id = await film('Night Train', 'A train never stops until a girl pulls the cord.', { seed: 7 });
    await page.goto(`${service.url}/examples/live.html?key=${OPERATOR}`);
    const question = page.locator('.ask');
    await question.waitFor({ timeout: 60_000 });
    expect(await question.innerText()).toContain('Shall it be filmed?');
    await page.screenshot({ path: join(home.dir, 'asking.png') });

    await service.end('SIGTERM');
    await linkSays('reconnecting');
    service = await Service.start(home, { ...environment, ...SLOWLY });
    await linkSays('live');

    await question.getByRole('button', { name: 'Approve' }).click();
    await question.waitFor({ state: 'detached', timeout: 30_000 });
    await page.locator('.task').first().waitFor({ timeout: 60_000 });
    await cardOf(id).filter({ hasText: 'completed' }).waitFor({ timeout: 120_000 });
    await reachesStatus(service, id, 'completed');
    expect(await cardOf(id).innerText()).toContain('100 %');
    expect(await page.locator('.task').count()).toBe(0);
    expect((await tasksOf(service, id)).every(({ status }) => status === 'completed')).toBe(true);
    expect(complaints).toEqual([]);
  }, 300_000);

  it('finds out what it could not read, and says meanwhile that it could not', async () => {
    const unreadable = '**/api/v1/workflows/*';
    await page.route(unreadable, (route) => route.abort());
    const id = await film('The Closed Door', 'A locksmith is asked to open her own house.', { seed: 13 });
    await page.locator('#note').filter({ hasText: 'did not answer' }).waitFor({ timeout: 30_000 });
    await reachesStatus(service, id, 'paused');
    await page.waitForRequest(/workflows\?limit/); // It looks at everything anew, behind all that it was told.
    await page.unroute(unreadable);
    await page.locator('.ask').filter({ hasText: 'The Closed Door' }).waitFor({ timeout: 30_000 });
    await cardOf(id).filter({ hasText: 'waits for you' }).waitFor({ timeout: 30_000 });
    await service.call('DELETE', `/workflows/${id}`);
    await page.locator('.ask').waitFor({ state: 'detached', timeout: 30_000 });
  }, 120_000);

  it('can be pictured in the midst of things', async () => {
    const asking = await film('The Late Answer', 'A lighthouse keeper answers a call sent forty years ago.', {
      seed: 3,
    });
    await page.locator('.ask').waitFor({ timeout: 60_000 });
    expect(await cardOf(asking).innerText()).toContain('waits for you');
    const running = await film('Two Ovens', 'Two rival bakers open on the same night.', {
      seed: 5,
      auto_approve: true,
    });
    await cardOf(running).filter({ hasText: 'media generation' }).waitFor({ timeout: 120_000 });
    await page.locator('.task').nth(2).waitFor({ timeout: 60_000 });
    const picture = join(home.dir, 'live.png');
    await page.screenshot({ path: picture });
    expect(statSync(picture).size).toBeGreaterThan(40_000);
    const wanted = process.env['LIVE_PICTURE'];
    if (wanted !== undefined) copyFileSync(picture, wanted);
    await reachesStatus(service, running, 'completed');
  }, 180_000);

  it('shows what an old production asks, however many came after it', async () => {
    await page.locator('.ask').waitFor();
    for (let i = 0; i < 8; i++) {
      const id = await film(`Never Made ${String(i)}`, 'A film that nobody wants.', { seed: i });
      await service.call('DELETE', `/workflows/${id}`);
    }
    await page.reload();
    await page.locator('article.cancelled').nth(7).waitFor();
    expect(await page.locator('main article[data-workflow]').count()).toBe(8);
    const question = page.locator('.ask').filter({ hasText: 'The Late Answer' });
    await question.getByRole('button', { name: 'Reject' }).click();
    await question.waitFor({ state: 'detached' });
  }, 120_000);
});
