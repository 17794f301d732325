import 'reflect-metadata';
import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { InProcessRunner } from '#agents';
import { sha256 } from '#kernel/hash.js';
import { RunCalls, WorkflowTicks } from '#workflows';
import type { Ask } from '../places.js';
import { PLANTS } from '../plants.js';
import { strikeAt } from './blow.js';
import { ownPlaces, ownRole, readOrders } from './orders.js';

const { agentMs, plant } = readOrders();
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

/** Some tasks take longer than others, each always the same: from nothing to twice the usual, and half of that before. */
const halfOf = (task: string): number => (agentMs * parseInt(sha256(task).slice(0, 2), 16)) / 256;

/** Agents that write down what they are asked, before anything comes of it, and take a while. */
const run = Reflect.get(InProcessRunner.prototype, 'run');
InProcessRunner.prototype.run = async function (this: InProcessRunner, call) {
  const request = requests.getStore();
  const { taskId: task, attempt } = call.place;
  if (request?.task !== task) throw new Error(`An agent is asked for ${task} without leave`);
  const ask: Ask = {
    ...request,
    attempt,
    asked: Date.now(),
    pid: process.pid,
  };
  appendFileSync(asks, `${JSON.stringify(ask)}\n`);
  const nth = (calls += 1);
  const pause = halfOf(task);
  await wait(pause);
  strikeAt((moment) => moment.at === 'call' && moment.nth === nth);
  await wait(pause);
  return run.call(this, call);
};

if (plant !== undefined && PLANTS[plant].losesNudges && ownRole === 'api') {
  WorkflowTicks.prototype.nudge = () => Promise.resolve();
}
