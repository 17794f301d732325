import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../support/eventually.js';
import { Cluster } from './cluster/cluster.js';
import { Disturber, type Struck } from './cluster/disturber.js';
import { Subscribers } from './cluster/subscribers.js';
import { oneGuest } from './elsewhere/elsewhere-plan.js';
import { storyOf, type Evidence } from './evidence.js';
import { violationsIn, type Violation } from './invariants/index.js';
import { placesIn } from './places.js';
import { DEADLINE_MS, type Plan } from './plan.js';
import type { PlantName } from './plants.js';
import { produce, type Production } from './productions.js';
import { EvidenceReader } from './read-evidence.js';

/** What an attempt that was cut off holds runs out with its lease; so long after the last end it may take. */
const QUIET_WITHIN_MS = 8_000;

export type Undisturbed = Evidence['undisturbed'];

export interface RunResult {
  readonly violations: readonly Violation[];
  readonly struck: readonly Struck[];
  readonly workflows: number;
  readonly ledger: Evidence['ledger'];
  /** How often somebody who followed a log had to come back. */
  readonly returns: number;
  readonly seconds: number;
  /** Where logs, Redis' data and the evidence are; kept when something was violated. */
  readonly folder: string;
}

/** Does all that a plan says, and judges what is left behind. */
export async function runPlan(plan: Plan, undisturbed: Undisturbed, plant?: PlantName): Promise<RunResult> {
  const begun = performance.now();
  const folder = mkdtempSync(join(tmpdir(), `orchestrator-chaos-${plan.name}-`));
  const { evidence, struck, returns } = await gather(plan, folder, plant).catch((error: unknown) => cutShort(error));
  const violations = violationsIn({ ...evidence, undisturbed });
  if (violations.length > 0)
    writeFileSync(placesIn(folder).evidence, JSON.stringify({ plan, violations, ...evidence }, undefined, 1));
  else rmSync(folder, { recursive: true, force: true });
  const seconds = (performance.now() - begun) / 1_000;
  const { workflows, ledger } = evidence;
  return { violations, struck, workflows: workflows.length, ledger, returns, seconds, folder };
}

/** The deliverables of every story that the plans tell, made by a service that nobody disturbs. */
export async function undisturbedOf(plans: readonly Plan[]): Promise<Undisturbed> {
  const stories = new Map(plans.flatMap(({ orders }) => orders).map((order) => [storyOf(order), order]));
  const orders = [...stories].map(([name, order]) => ({
    ...order,
    name: name.replace('/', '-'),
    asks: false,
    afterMs: 0,
    meddling: undefined,
  }));
  const plan: Plan = {
    name: 'undisturbed',
    roles: ['api', 'worker'],
    orders,
    disturbances: [],
    elsewhere: oneGuest,
    agentMs: 0,
    thinkMs: 0,
    deadlineMs: DEADLINE_MS,
  };
  const folder = mkdtempSync(join(tmpdir(), 'orchestrator-chaos-undisturbed-'));
  const { evidence } = await gather(plan, folder);
  const unfinished = evidence.workflows.filter(({ status }) => status !== 'completed');
  if (unfinished.length > 0) throw new Error(`There is nothing to compare with: see ${folder}`);
  rmSync(folder, { recursive: true, force: true });
  return Object.fromEntries(evidence.workflows.map(({ order, deliverables }) => [storyOf(order), deliverables]));
}

/** A run that could not be brought to its end is a finding too. */
function cutShort(error: unknown): Gathered {
  const faults = [`The run was cut short: ${error instanceof Error ? error.message : String(error)}`];
  const nothing = {
    workflows: [],
    globalLog: [],
    undocumented: [],
    asks: [],
    ledger: [],
    subscriptions: [],
    leftovers: [],
    orphans: [],
    slots: {},
  };
  return { evidence: { ...nothing, leasesHeld: false, faults }, struck: [], returns: 0 };
}

interface Gathered {
  readonly evidence: Omit<Evidence, 'undisturbed'>;
  readonly struck: readonly Struck[];
  readonly returns: number;
}

async function gather(plan: Plan, folder: string, plant?: PlantName): Promise<Gathered> {
  const cluster = await Cluster.start(plan, plant, folder);
  const disturber = new Disturber(cluster, plan.disturbances, folder);
  const subscribers = new Subscribers(cluster.api.origin);
  try {
    const parts = { api: cluster.api, subscribers };
    const productions = await Promise.all(plan.orders.map((order) => produce(parts, plan, order)));
    disturber.end();
    await cluster.ready();
    const read = await readQuiet(cluster, productions, { plan, struck: disturber.struck, folder });
    await subscribers.caughtUp(new Map(read.workflows.map(({ id, log }) => [id, log.length])));
    const { subscriptions } = subscribers;
    return { evidence: { ...read, subscriptions }, struck: disturber.struck, returns: subscribers.returns };
  } finally {
    disturber.end();
    await Promise.all([subscribers.end(), cluster.end()]);
  }
}

async function readQuiet(
  cluster: Cluster,
  productions: readonly Production[],
  { plan, struck, folder }: { plan: Plan; struck: readonly Struck[]; folder: string },
): Promise<Omit<Evidence, 'undisturbed' | 'subscriptions'>> {
  const reader = new EvidenceReader(cluster.redisUrl, cluster.api, productions, plan.elsewhere.agents);
  try {
    if (productions.every(({ status, mayEnd }) => mayEnd.includes(status))) await quietOrNot(reader);
    return {
      ...(await reader.read(folder)),
      leftovers: await reader.leftovers(),
      leasesHeld: struck.every(({ disturbance }) => ['api', 'agent'].includes(disturbance.victim)),
      faults: [...cluster.faults(), ...cluster.api.faults],
    };
  } finally {
    reader.close();
  }
}

/** Gives what is left the time to run out; what is there even then is a finding and no fault of ours. */
async function quietOrNot(reader: EvidenceReader): Promise<void> {
  const quiet = eventually(
    async () => {
      if ((await reader.leftovers()).length > 0) throw new Error('Something is still held');
    },
    QUIET_WITHIN_MS,
    100,
  );
  await quiet.catch(() => undefined);
}
