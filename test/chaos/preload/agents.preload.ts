import 'reflect-metadata';
import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { InProcessRunner, RemoteRunner, type AgentCall } from '#agents';
import { sha256 } from '#kernel/hash.js';
import { RunCalls, WorkflowTicks } from '#workflows';
import { AGENTS } from '../known-keys.js';
import type { Ask } from '../places.js';
import { PLANTS } from '../plants.js';
import { strikeAt } from './blow.js';
import { ownPlaces, ownRole, readOrders } from './orders.js';

const { agentMs, elsewhere, plant } = readOrders();
const { asks } = ownPlaces();

/** Under which claim, and when, whoever runs now has last asked for leave to begin a task. */
const requests = new AsyncLocalStorage<Pick<Ask, 'workflow' | 'task' | 'epoch' | 'requested'>>();

const begin = Reflect.get(RunCalls.prototype, 'begin');
RunCalls.prototype.begin = function (this: RunCalls, claim, task, ...rest) {
  // The caller's own steps from here on have it, and those of its neighbours have theirs.
  requests.enterWith({ workflow: claim.workflow.id, task, epoch: claim.epoch, requested: Date.now() });
  return begin.call(this, claim, task, ...rest);
};

let calls = 0;

/** Longer than any process stands still. */
const ATTEMPT_MS = 6_000;

/** Some tasks take longer than others, each always the same: from nothing to twice the usual, and half of that before. */
const halfOf = (task: string): number => (agentMs * parseInt(sha256(task).slice(0, 2), 16)) / 256;

/** Writes down what an agent is asked, before anything comes of it. */
function noteAsk({ taskId: task, attempt }: AgentCall['place']): void {
  const request = requests.getStore();
  if (request?.task !== task) throw new Error(`An agent is asked for ${task} without leave`);
  const ask: Ask = { ...request, attempt, asked: Date.now(), pid: process.pid };
  appendFileSync(asks, `${JSON.stringify(ask)}\n`);
}

function strikeAtCall(): void {
  const nth = (calls += 1);
  strikeAt((moment) => moment.at === 'call' && moment.nth === nth);
}

/** Agents that take a while. */
const run = Reflect.get(InProcessRunner.prototype, 'run');
InProcessRunner.prototype.run = async function (this: InProcessRunner, call) {
  noteAsk(call.place);
  const pause = halfOf(call.place.taskId);
  await wait(pause);
  strikeAtCall();
  await wait(pause);
  return run.call(this, call);
};

/** Who is asked after an order is not told to do it. */
const runElsewhere = Reflect.get(RemoteRunner.prototype, 'run');
RemoteRunner.prototype.run = async function (this: RemoteRunner, call) {
  if (!call.earlier) noteAsk(call.place);
  const outcome = runElsewhere.call(this, call);
  await Promise.race([outcome, wait(halfOf(call.place.taskId))]);
  strikeAtCall();
  return outcome;
};

/** Of an agent elsewhere that never ends the run need not wait for minutes, nor may it fail for want of attempts. */
for (const spec of AGENTS) {
  const retry = { maxAttempts: 8, baseDelayMs: 100, maxDelayMs: 1_000 };
  if (elsewhere.agents.some(({ capabilities }) => capabilities.includes(spec.capability)))
    Object.assign(spec, { timeoutMs: ATTEMPT_MS, retry });
}

if (plant !== undefined && PLANTS[plant].losesNudges && ownRole === 'api') {
  WorkflowTicks.prototype.nudge = () => Promise.resolve();
}
