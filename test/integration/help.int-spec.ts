import { AgentRunner, type AgentCall, type AgentOutcome } from '#agents';
import type { Task, Workflow } from '#workflows';
import { byATest } from '../support/by-a-test.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { Gate } from '../support/gate.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow } from '../support/toy-workflow.js';

const CAPABILITY = 'maker';
const EXPIRES = { decision_timeout_ms: 3_000, decision_on_deadline: 'fail' };
jest.setTimeout(30_000);

/** The makers, each by its own way; everybody else works as always. */
class Makers extends AgentRunner {
  readonly asked: string[] = [];
  readonly heard: string[][] = [];
  gate: Gate | undefined;
  /** So many are asked before the gate stands in the way. */
  ungated = 0;
  fault = 'It broke';
  constructor(
    private readonly others: AgentRunner,
    private readonly fails: (agentId: string) => boolean,
  ) {
    super();
  }

  async run(call: AgentCall): Promise<AgentOutcome> {
    if (call.spec.capability !== CAPABILITY) return this.others.run(call);
    this.asked.push(call.agentId);
    this.heard.push([...call.revision.feedback]);
    if (this.asked.length > this.ungated) await this.gate?.passed();
    return this.fails(call.agentId)
      ? {
          kind: 'failed',
          failure: { class: 'transient', type: 'AGENT_FAULT', message: this.fault, retryable: true },
        }
      : { kind: 'completed', output: { text: call.agentId }, quality: { score: 90, issues: [] } };
  }
}

let redis: TestRedis;
let harness: EngineHarness;
const broken = new Set<string>();

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(() => {
  broken.clear();
});
afterEach(() => harness.close());

async function stage({ width = 1, patienceMs = 0, skippable = false } = {}): Promise<Makers> {
  const { definition, agents } = toyWorkflow({ asked: [] }, width, {
    point: 'failed_part',
    skippable,
    material: { of: 'wood' },
  });
  harness = new EngineHarness(redis.url, [{ ...definition, asksForHelp: true }], agents.slice(0, 1));
  await harness.registerAgents(100);
  const makers = new Makers(harness.runner(), (id) => broken.has(id));
  await harness.startWorker({ runner: makers, patienceMs, breaker: { failures: 1_000, openMs: 1_000 } });
  return makers;
}

function register(id: string, declared: 'available' | 'maintenance' = 'available', maxConcurrentTasks = 10) {
  return harness.agents
    .register(
      {
        id,
        type: 'story',
        title: id,
        capabilities: [CAPABILITY],
        protocol: 'local',
        endpointUrl: `local://${id}`,
        maxConcurrentTasks,
        builtIn: false,
      },
      byATest(),
    )
    .then(async () => {
      const agent = await harness.agents.find(id);
      if (agent && declared !== 'available') await harness.agents.change(agent, { status: declared }, byATest());
    });
}

async function started(parameters: Record<string, unknown> = {}): Promise<string> {
  const id = await harness.create({ parameters });
  const waiting = await harness.reaches(id, 'waiting_for_decision');
  await answer(waiting, 'plan_approval_001', 'approve');
  return id;
}

async function answer(
  workflow: Pick<Workflow, 'id'>,
  decision: string,
  choice: string,
  feedback?: string,
): Promise<void> {
  const found = await harness.workflows.find(workflow.id);
  if (!found) throw new Error('It is gone');
  const record = { choice, feedback, actor: { key_id: 'key_test' }, at: new Date().toISOString() };
  expect(await harness.answer(found, decision, record)).toEqual({ kind: 'taken' });
  await harness.ticks.nudge(workflow.id);
}

/** How often anybody has taken the workflow up. */
async function claimsOf(id: string): Promise<number> {
  return Number(await harness.connections.commands.hget(harness.keys.workflow(id), 'epoch'));
}

const asked = (id: string, decision: string) =>
  eventually(async () => {
    expect((await harness.workflows.find(id))?.decisionIds).toContain(decision);
    return harness.decisions.find(id, decision);
  }, 15_000);

async function makerTasks(id: string): Promise<Task[]> {
  return (await harness.workflows.tasks(id)).filter(({ capability }) => capability === CAPABILITY);
}

describe('a task that failed after every attempt', () => {
  it('goes before a person, who has it tried again', async () => {
    broken.add('one');
    const makers = await stage();
    await register('one');
    const id = await started();
    const decision = await asked(id, 'failed_part_001');
    expect(decision).toMatchObject({
      point: 'failed_part',
      taskId: expect.stringContaining('make/maker') as string,
      context: {
        capability: CAPABILITY,
        material: { of: 'wood' },
        error: { type: 'AGENT_FAULT', message: 'It broke' },
      },
    });
    expect(decision?.options.map((option) => option.id)).toEqual(['retry', 'agent:one', 'cancel']);
    expect(makers.asked).toHaveLength(3);
    expect((await makerTasks(id))[0]).toMatchObject({ status: 'pending', waiting: { kind: 'decision' } });
    broken.clear();
    await answer({ id }, 'failed_part_001', 'retry', 'Mind the light');
    await harness.reaches(id, 'completed');
    expect((await makerTasks(id))[0]).toMatchObject({ status: 'completed', attempts: 4 });
    expect(makers.heard).toEqual([[], [], [], ['Mind the light']]);
  });

  it('is asked about again when it fails again', async () => {
    broken.add('one');
    await stage();
    await register('one');
    const id = await started();
    await asked(id, 'failed_part_001');
    await answer({ id }, 'failed_part_001', 'retry');
    await asked(id, 'failed_part_002');
  });

  it('can be answered although its failure was told in words cut in the middle of a character', async () => {
    broken.add('one');
    const makers = await stage({ skippable: true });
    makers.fault = `It broke ${'😀'.slice(0, 1)}`;
    await register('one');
    const id = await started();
    await asked(id, 'failed_part_001');
    await answer({ id }, 'failed_part_001', 'retry');
    await asked(id, 'failed_part_002');
    await answer({ id }, 'failed_part_002', 'skip');
    await harness.reaches(id, 'completed');
  });

  it('has its default taken once by the system; when that did not help, nobody decides and it ends', async () => {
    broken.add('one');
    const makers = await stage();
    await register('one');
    const id = await started({
      decision_timeout_ms: 300,
      decision_on_deadline: 'default',
      decision_default: 'approve',
    });
    const { error } = await harness.reaches(id, 'failed');
    expect(error).toMatchObject({
      type: 'DECISION_EXPIRED',
      message:
        'Nobody answered failed_part_002 in time, and its default was taken once already: maker (part-01): It broke',
    });
    expect(await harness.decisions.find(id, 'failed_part_001')).toMatchObject({
      onDeadline: 'default',
      answer: { choice: 'retry', actor: { system: 'deadline' } },
    });
    expect(await harness.decisions.find(id, 'failed_part_002')).toMatchObject({
      status: 'expired',
      onDeadline: 'fail',
    });
    expect(makers.asked).toHaveLength(6);
    await harness.retries().retry(id, 'perhaps now', { key_id: 'key_test' });
    await eventually(async () => {
      expect(await harness.decisions.find(id, 'failed_part_003')).toMatchObject({ onDeadline: 'default' });
    }, 15_000);
  });

  it('may have its default taken again after a person has decided', async () => {
    broken.add('one');
    const makers = await stage();
    await register('one');
    const gate = new Gate();
    makers.gate = gate;
    makers.ungated = 3;
    const id = await started({
      decision_timeout_ms: 300,
      decision_on_deadline: 'default',
      decision_default: 'approve',
    });
    await eventually(() => {
      expect(makers.asked).toHaveLength(4);
    }, 15_000);
    const patient = (inForce: Workflow['parameters']) => ({
      parameters: { ...inForce, decision_timeout_ms: 60_000 },
      deadlineShiftMs: 0,
      asksAnew: false,
    });
    await harness.workflows.update(id, { parameters: patient }, { key_id: 'key_test' }, new Date());
    gate.open();
    expect(await asked(id, 'failed_part_002')).toMatchObject({ onDeadline: 'fail' });
    await answer({ id }, 'failed_part_002', 'retry');
    expect(await asked(id, 'failed_part_003')).toMatchObject({ onDeadline: 'default', defaultOption: 'retry' });
  });

  it('goes to the agent that a person has chosen, whatever its state', async () => {
    broken.add('one');
    const makers = await stage();
    await register('one');
    await register('two', 'maintenance');
    const id = await started();
    await asked(id, 'failed_part_001');
    await answer({ id }, 'failed_part_001', 'agent:two');
    await harness.reaches(id, 'completed');
    expect(makers.asked.at(-1)).toBe('two');
    expect((await makerTasks(id))[0]?.routing?.reason).toBe('chosen_by_person');
  });

  it('is left out where the production can do without it', async () => {
    broken.add('one');
    await stage({ skippable: true });
    await register('one');
    const id = await started();
    const decision = await asked(id, 'failed_part_001');
    expect(decision?.options.map((option) => option.id)).toContain('skip');
    await answer({ id }, 'failed_part_001', 'skip');
    await harness.reaches(id, 'completed');
    expect((await makerTasks(id))[0]).toMatchObject({ status: 'failed', failure: { type: 'TASK_SKIPPED' } });
  });

  it('stays left out when its workflow fails for another reason and is driven again', async () => {
    broken.add('one');
    await stage({ width: 2, skippable: true });
    await register('one');
    const id = await started(EXPIRES);
    for (const decision of ['failed_part_001', 'failed_part_002']) await asked(id, decision);
    await answer({ id }, 'failed_part_001', 'skip');
    await harness.reaches(id, 'failed');
    const left = (await makerTasks(id)).find(({ failure }) => failure?.type === 'TASK_SKIPPED');
    const other = (await makerTasks(id)).find((task) => task.id !== left?.id);
    const person = { key_id: 'key_test' };
    const { tasks } = await harness.retries().plan(id, 'just asking', person);
    expect(tasks.map((task) => task.id)).toEqual([other?.id]);
    broken.clear();
    await harness.retries().retry(id, 'it works again', person);
    await harness.reaches(id, 'completed');
    expect((await makerTasks(id)).map(({ status }) => status).sort()).toEqual(['completed', 'failed']);
    const { events } = await harness.workflows.events(id, 0, 500);
    const resumed = events.findIndex(({ type }) => type === 'workflow.resumed');
    const again = events.slice(resumed).filter(({ type }) => type === 'task.retrying');
    expect(again.map(({ data }) => data['task_id'])).toEqual([other?.id]);
  });

  it('ends the workflow when the person wants that', async () => {
    broken.add('one');
    await stage();
    await register('one');
    const id = await started();
    await asked(id, 'failed_part_001');
    await answer({ id }, 'failed_part_001', 'cancel');
    await harness.reaches(id, 'cancelled');
    const { events } = await harness.workflows.events(id, 0, 500);
    expect(events.at(-1)).toMatchObject({ type: 'workflow.cancelled', actor: { key_id: 'key_test' } });
  });

  it('is one of several questions, each answered by itself', async () => {
    broken.add('one');
    await stage({ width: 3 });
    await register('one');
    const id = await started();
    const decisions = ['failed_part_001', 'failed_part_002', 'failed_part_003'];
    for (const decision of decisions) await asked(id, decision);
    broken.clear();
    await answer({ id }, 'failed_part_002', 'retry');
    await eventually(async () => {
      expect((await makerTasks(id)).filter(({ status }) => status === 'completed')).toHaveLength(1);
    });
    expect(await harness.workflows.find(id)).toMatchObject({
      status: 'waiting_for_decision',
      decisionIds: ['failed_part_001', 'failed_part_003'],
    });
    for (const decision of ['failed_part_001', 'failed_part_003']) await answer({ id }, decision, 'retry');
    await harness.reaches(id, 'completed');
  });

  it('is still asked about after everything has died', async () => {
    broken.add('one');
    await stage();
    await register('one');
    const id = await started();
    await asked(id, 'failed_part_001');
    await harness.stopWorkers();
    broken.clear();
    const makers = new Makers(harness.runner(), () => false);
    await answer({ id }, 'failed_part_001', 'retry');
    await harness.startWorker({ runner: makers });
    await harness.reaches(id, 'completed');
    expect(makers.asked).toEqual(['one']);
  });
});

describe('a task that nobody can do', () => {
  it('waits, and after the patience a person is asked, without an attempt burnt', async () => {
    const makers = await stage({ patienceMs: 200 });
    const id = await started();
    const decision = await asked(id, 'no_capable_agent_001');
    expect(decision).toMatchObject({ point: 'no_capable_agent', context: { capability: CAPABILITY, agents: [] } });
    expect(makers.asked).toEqual([]);
    expect((await makerTasks(id))[0]).toMatchObject({ attempts: 0, waiting: { kind: 'capability' } });
  });

  it('goes on by itself when somebody comes, and the question is superseded', async () => {
    await stage({ patienceMs: 200 });
    const id = await started();
    await asked(id, 'no_capable_agent_001');
    await register('one');
    await harness.reaches(id, 'completed');
    expect(await harness.decisions.find(id, 'no_capable_agent_001')).toMatchObject({ status: 'superseded' });
    expect(await harness.eventTypes(id)).toContain('decision.superseded');
  });

  it('has its deadline although somebody has come, who is busy with others', async () => {
    const makers = await stage({ patienceMs: 200 });
    const gate = new Gate();
    makers.gate = gate;
    const ids = [await started(EXPIRES), await started(EXPIRES)];
    for (const id of ids) await asked(id, 'no_capable_agent_001');
    await register('one', 'available', 1);
    await eventually(() => {
      expect(makers.asked).toEqual(['one']);
    });
    const statuses = await Promise.all(ids.map(async (id) => (await makerTasks(id))[0]?.status));
    const waiting = ids[statuses.indexOf('pending')] ?? '';
    const claims = await claimsOf(waiting);
    expect(await harness.reaches(waiting, 'failed')).toMatchObject({ error: { type: 'DECISION_EXPIRED' } });
    expect((await claimsOf(waiting)) - claims).toBeLessThan(10);
    gate.open();
  });

  it('heeds an answer that was taken, although somebody came at the same moment', async () => {
    await stage({ patienceMs: 200 });
    const id = await started();
    await asked(id, 'no_capable_agent_001');
    await harness.stopWorkers();
    await answer({ id }, 'no_capable_agent_001', 'cancel');
    await register('one');
    const makers = new Makers(harness.runner(), () => false);
    await harness.startWorker({ runner: makers, patienceMs: 200 });
    await harness.reaches(id, 'cancelled');
    expect(makers.asked).toEqual([]);
  });

  it('takes no answer any more once somebody does it', async () => {
    const makers = await stage({ patienceMs: 200 });
    const id = await started();
    await asked(id, 'no_capable_agent_001');
    const gate = new Gate();
    makers.gate = gate;
    await register('one');
    await eventually(() => {
      expect(makers.asked).toEqual(['one']);
    });
    const found = await harness.workflows.find(id);
    if (!found) throw new Error('It is gone');
    const late = { choice: 'cancel', actor: { key_id: 'key_test' }, at: new Date().toISOString() };
    expect(await harness.answer(found, 'no_capable_agent_001', late)).toMatchObject({
      kind: 'refused',
      status: 'superseded',
    });
    gate.open();
    await harness.reaches(id, 'completed');
  });

  it('waits as long again when a person says so', async () => {
    await stage({ patienceMs: 200 });
    const id = await started();
    await asked(id, 'no_capable_agent_001');
    await answer({ id }, 'no_capable_agent_001', 'retry');
    await asked(id, 'no_capable_agent_002');
  });

  it('waits on without a question where the workflow approves by itself', async () => {
    await stage({ patienceMs: 100 });
    const id = await harness.create({ parameters: { auto_approve: true } });
    await eventually(async () => {
      expect((await makerTasks(id))[0]?.waiting?.kind).toBe('capability');
    });
    await register('one');
    await harness.reaches(id, 'completed');
    expect(await harness.decisions.ofWorkflow(id)).toHaveLength(1);
  });
});
