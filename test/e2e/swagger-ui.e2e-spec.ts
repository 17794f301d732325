import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { browserNeeded, startBrowser } from '../support/browser.js';
import { Service } from '../support/service.js';
import { serviceHome, type ServiceHome } from '../support/service-process.js';
import { describeWhere } from '../support/skip.js';

const KEY = 'key-for-the-browser';
describeWhere(browserNeeded, 'Swagger UI in a browser', () => {
  let home: ServiceHome;
  let service: Service;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    home = serviceHome();
    service = await Service.start(home, { API_KEYS: KEY });
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    await page.goto(`${service.url}/docs`);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await service.end('SIGTERM');
    await home.remove();
  }, 30_000);

  /** Opens "GET /workflows", tries it out and returns the status that the page shows. */
  const tryListWorkflows = async (): Promise<string> => {
    const operation = page.locator('#operations-workflows-listWorkflows');
    if ((await operation.locator('.opblock-body').count()) === 0) {
      await operation.locator('.opblock-summary-control').click();
      await operation.getByRole('button', { name: 'Try it out' }).click();
    }
    const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/v1/workflows');
    await operation.getByRole('button', { name: 'Execute' }).click();
    await answer;
    const live = operation.locator('.live-responses-table .response-col_status');
    return (await live.last().innerText()).trim();
  };

  it('shows the API with nothing that fails to load', async () => {
    await page.locator('.opblock').first().waitFor();
    expect(await page.title()).toBe('Agent Orchestrator API');
    expect(await page.locator('.opblock').count()).toBeGreaterThan(20);
    expect(await page.locator('.errors-wrapper').count()).toBe(0);
  }, 30_000);

  it('is refused without a key and served with it', async () => {
    expect(await tryListWorkflows()).toMatch(/^401/);
    await page.getByRole('button', { name: 'Authorize' }).first().click();
    const dialog = page.locator('.modal-ux');
    await dialog.locator('input').fill(KEY);
    await dialog.getByRole('button', { name: 'Apply credentials' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await tryListWorkflows()).toMatch(/^200/);
    expect(await page.locator('.live-responses-table .highlight-code').innerText()).toContain('"total_count": 0');
  }, 30_000);

  it('can be pictured', async () => {
    const picture = join(home.dir, 'swagger-ui.png');
    await page.screenshot({ path: picture });
    expect(statSync(picture).size).toBeGreaterThan(20_000);
  }, 30_000);
});
