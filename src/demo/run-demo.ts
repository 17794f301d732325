import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DecisionMaker } from './decision/decision-maker.js';
import { deliverablesReport, excerpt } from './deliverables-report.js';
import type { DemoOptions } from './demo-options.js';
import { Interrupted, ProductionFailed } from './demo.errors.js';
import { followProduction } from './follow-production.js';
import { freePort } from './service/free-port.js';
import type { ServiceClient } from './service/service.client.js';
import type { ServiceSettings } from './service/service-environment.js';
import { withService, type ServiceWorld } from './service/with-service.js';
import type { Display } from './terminal/display.js';
import { wrap } from './terminal/wrap.js';
import type { Workflow } from './wire.js';

const UNTITLED = 'Untitled';
const WIDTH = 78;

export interface DemoWorld extends Omit<ServiceWorld, 'program'> {
  /** The repository: the service's build, its data and the deliverables lie in it. */
  readonly root: string;
  readonly display: Display;
  readonly decisionMaker: DecisionMaker;
}

/**
 * From a premise to the deliverables: a service of its own is started, a movie made, the service ended.
 * @throws AppError whose message says what went wrong and what to do
 */
export async function runDemo(options: DemoOptions, world: DemoWorld): Promise<void> {
  const { root, display } = world;
  const settings = await settingsFor(options, root);
  display.say(`Starting a service on port ${settings.port}, for this production alone ...`);
  try {
    await withService(settings, { ...world, program: join(root, 'dist/main.js') }, async (client, signal) => {
      const workflow = await makeMovie(client, options, { ...world, signal });
      await report(client, workflow, settings.outputDir, world);
    });
    removeFolder(settings.dataDir);
  } catch (error) {
    // After a failure the service's log is worth reading.
    if (error instanceof Interrupted) removeFolder(settings.dataDir);
    throw error;
  }
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Nothing in it is shared with another service or demo. */
async function settingsFor(options: DemoOptions, root: string): Promise<ServiceSettings> {
  const parent = join(root, '.data/demo');
  mkdirSync(parent, { recursive: true });
  return {
    port: await freePort(),
    apiKey: randomBytes(24).toString('base64url'),
    dataDir: mkdtempSync(join(parent, 'run-')),
    outputDir: join(root, 'productions'),
    keyPrefix: `{demo-${randomBytes(4).toString('hex')}}`,
    ...(options.redisUrl === undefined ? {} : { redisUrl: options.redisUrl }),
  };
}

async function makeMovie(client: ServiceClient, options: DemoOptions, world: DemoWorld): Promise<Workflow> {
  const { display } = world;
  const { project_id: projectId } = await client.createProject({
    title: options.title ?? UNTITLED,
    description: options.premise,
    ...(options.genre === undefined ? {} : { genre: options.genre }),
  });
  const { workflow_id: id } = await client.startMovie(projectId, options.seed);
  display.say('', ...wrap(options.premise, WIDTH, '  '), '', `Workflow ${id}, seed ${await client.seed(id)}`);
  const workflow = await followProduction(id, { ...world, client, now: () => performance.now() });
  display.settle();
  return workflow;
}

async function report(client: ServiceClient, workflow: Workflow, outputDir: string, world: DemoWorld): Promise<void> {
  const { display, root } = world;
  if (workflow.status === 'failed') throw failed(workflow);
  if (workflow.status === 'cancelled') {
    display.say('', 'The production was ended by the decision; there is nothing to deliver.');
    return;
  }
  const folder = relative(root, join(outputDir, workflow.workflow_id));
  display.say('', ...deliverablesReport(await client.artifacts(workflow.workflow_id), folder), '');
  const screenplay = join(folder, 'screenplay.md');
  display.say(`${screenplay} begins:`, '');
  display.say(...excerpt(readFileSync(join(root, screenplay), 'utf8')).map((line) => `    ${line}`.trimEnd()));
}

function failed({ error_details: details, current_state: state }: Workflow): ProductionFailed {
  const reason = details?.error_message ?? 'no reason was given';
  return new ProductionFailed(`The production failed in ${state}: ${reason}. Another premise or seed may do better.`);
}
