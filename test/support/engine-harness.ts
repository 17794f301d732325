import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InProcessRunner, type AgentCaller, type AgentDirectory, type AgentRunner, type AgentSpec } from '#agents';
import { LocalMediaStudio, OfflineLanguageModel } from '#integrations';
import { Queues } from '#platform/queue/queues.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { AgentKeys, type AgentRepository } from '#agents';
import { CheckpointKeys, RedisCheckpointSaver, WorkflowWorker } from '#orchestration';
import { SystemClock } from '#kernel/clock.js';
import {
  RedisDecisionRepository,
  WorkflowKeys,
  WorkflowTicks,
  workflowTickQueue,
  type BreakerOptions,
  type DecisionAnswerRecord,
  type Workflow,
} from '#workflows';
import { RedisAgentRepository } from '../../src/agents/persistence/redis-agent.repository.js';
import { RedisCheckpointPositions } from '../../src/orchestration/checkpoint/redis-checkpoint-positions.js';
import { RedisWorkflowRetries } from '../../src/orchestration/checkpoint/redis-workflow-retries.js';
import type { AnyDefinition } from '../../src/orchestration/engine/any-definition.js';
import { deadlineOf } from '../../src/workflows/domain/workflow-limits.js';
import type { AnswerOutcome } from '../../src/workflows/domain/decision.repository.js';
import { workflowParametersSchema } from '../../src/workflows/domain/workflow-parameters.js';
import { RedisWorkflowRepository } from '../../src/workflows/persistence/redis-workflow.repository.js';
import { WorkflowRetryService } from '../../src/workflows/workflow-retry.service.js';
import { eventually } from './eventually.js';
import { byATest } from './by-a-test.js';
import { testPrefix } from './redis-server.js';
import { silentLog } from './silent-log.js';

const LOG_MAX = 10_000;
const QUEUE_MAX = 10_000;
const MAX_LIVE = 10_000;
const DEADLINE_MS = 60_000;

/** A store of its own, callers on one side and as many workers as a test wants on the other. */
interface WorkerOptions {
  readonly runner?: AgentRunner;
  readonly concurrency?: number;
  readonly breaker?: BreakerOptions;
  readonly taskTotalMs?: number;
  readonly elsewhere?: (directory: AgentDirectory) => AgentRunner;
  readonly patienceMs?: number;
  readonly remindMs?: number;
  readonly probing?: { readonly caller: AgentCaller; readonly everyMs: number };
}

export class EngineHarness {
  readonly prefix = testPrefix();
  readonly outputDir = mkdtempSync(join(tmpdir(), 'orchestrator-out-'));
  readonly keys = new WorkflowKeys(this.prefix);
  readonly agentKeys = new AgentKeys(this.prefix);
  readonly connections: RedisConnections;
  readonly workflows: RedisWorkflowRepository;
  readonly decisions: RedisDecisionRepository;
  readonly agents: AgentRepository;
  readonly ticks: WorkflowTicks;
  private readonly queues: Queues;
  private readonly workers = new Map<WorkflowWorker, RedisConnections>();

  constructor(
    readonly url: string,
    private readonly definitions: readonly AnyDefinition[],
    private readonly specs: readonly Pick<AgentSpec, 'capability' | 'title' | 'agentType' | 'maxConcurrentTasks'>[],
    private readonly leaseMs = 1_500,
    /** How long an ended workflow is kept; 0 is for ever. */
    private readonly retentionMs = 0,
    private readonly maxTasksPerWorkflow = 100,
  ) {
    this.connections = new RedisConnections(url, silentLog);
    this.queues = new Queues(this.connections, this.prefix, silentLog);
    this.workflows = new RedisWorkflowRepository(this.connections.commands, this.keys, {
      logMax: LOG_MAX,
      queueMax: QUEUE_MAX,
    });
    this.decisions = new RedisDecisionRepository(this.connections.commands, this.keys, LOG_MAX);
    this.agents = new RedisAgentRepository(this.connections.commands, this.agentKeys, LOG_MAX);
    this.ticks = new WorkflowTicks(this.queues.queue(workflowTickQueue), silentLog);
  }

  /** Answers as a person does. */
  async answer(workflow: Workflow, decisionId: string, answer: DecisionAnswerRecord): Promise<AnswerOutcome> {
    const decision = await this.decisions.find(workflow.id, decisionId);
    if (!decision) throw new Error(`${decisionId} was never asked`);
    return this.decisions.answer(workflow, decision, answer);
  }

  /** Drives failed workflows again, as the API does. */
  retries(): WorkflowRetryService {
    const { commands } = this.connections;
    const checkpointKeys = new CheckpointKeys(this.prefix);
    return new WorkflowRetryService(
      this.workflows,
      new RedisWorkflowRetries(commands, this.keys, checkpointKeys, LOG_MAX),
      new RedisCheckpointPositions(new RedisCheckpointSaver(commands, checkpointKeys, this.keys)),
      this.definitions,
      { maxLivePerProject: MAX_LIVE, deadlineMs: DEADLINE_MS },
      this.ticks,
      new SystemClock(),
    );
  }

  async registerAgents(slots?: number): Promise<void> {
    for (const spec of this.specs) {
      await this.agents.register(
        {
          id: spec.capability,
          type: spec.agentType,
          title: spec.title,
          capabilities: [spec.capability],
          protocol: 'local',
          endpointUrl: `local://${spec.capability}`,
          maxConcurrentTasks: slots ?? spec.maxConcurrentTasks,
          builtIn: true,
        },
        byATest(),
      );
    }
  }

  async startWorker(options: WorkerOptions = {}): Promise<WorkflowWorker> {
    const { runner = this.runner(), concurrency = 20, breaker, taskTotalMs, elsewhere, probing } = options;
    const { patienceMs, remindMs } = options;
    const connections = new RedisConnections(this.url, silentLog);
    const queues = new Queues(connections, this.prefix, silentLog);
    const worker = new WorkflowWorker({
      connections,
      queues,
      ticks: new WorkflowTicks(queues.queue(workflowTickQueue), silentLog),
      agents: this.agents,
      runner,
      workflows: this.workflows,
      keys: this.keys,
      agentKeys: this.agentKeys,
      checkpointKeys: new CheckpointKeys(this.prefix),
      definitions: this.definitions,
      outputDir: this.outputDir,
      concurrency,
      leaseMs: this.leaseMs,
      maxTasksPerWorkflow: this.maxTasksPerWorkflow,
      ...(patienceMs !== undefined && { patienceMs }),
      ...(remindMs !== undefined && { remindMs }),
      ...(breaker && { breaker }),
      ...(taskTotalMs !== undefined && { taskTotalMs }),
      ...(elsewhere && { elsewhere }),
      ...(probing && { probing }),
      deadlineMs: DEADLINE_MS,
      logMax: LOG_MAX,
      retentionMs: this.retentionMs,
      log: silentLog,
    });
    await worker.start();
    this.workers.set(worker, connections);
    return worker;
  }

  runner(): AgentRunner {
    return new InProcessRunner(new OfflineLanguageModel(), new LocalMediaStudio(), silentLog);
  }

  async create({
    nudge = true,
    ...change
  }: Omit<Partial<Workflow>, 'parameters'> & {
    parameters?: Record<string, unknown>;
    nudge?: boolean;
  } = {}): Promise<string> {
    const id = randomUUID();
    const at = new Date();
    const definition = this.definitions[0] as AnyDefinition;
    const workflow: Workflow = {
      id,
      projectId: 'project-1',
      type: definition.type,
      version: definition.version,
      status: 'pending',
      held: false,
      priority: 5,
      project: { projectId: 'project-1', title: 'A test', description: 'A lighthouse keeper hears a voice' },
      seed: '7',
      currentState: definition.states[0] as string,
      completedStates: [],
      progress: 0,
      createdAt: at,
      updatedAt: at,
      createdBy: { key_id: 'key_test' },
      decisionIds: [],
      epoch: 0,
      ...change,
      parameters: workflowParametersSchema.parse(change.parameters ?? {}),
    };
    const deadlineMs = deadlineOf(workflow.parameters, { deadlineMs: DEADLINE_MS });
    await this.workflows.create({ workflow, unique: false, deadlineMs, maxLive: MAX_LIVE });
    if (nudge) await this.ticks.nudge(id);
    return id;
  }

  /** Waits until the workflow has the status, and gives it. */
  async reaches(id: string, status: Workflow['status'], deadlineMs = 15_000): Promise<Workflow> {
    return eventually(async () => {
      const workflow = await this.workflows.find(id);
      if (workflow?.status !== status) {
        throw new Error(
          `${String(workflow?.status)}, not ${status}: ${JSON.stringify(workflow?.error ?? workflow?.waiting)}`,
        );
      }
      return workflow;
    }, deadlineMs);
  }

  async eventTypes(id: string): Promise<string[]> {
    const { events } = await this.workflows.events(id, 0, 5_000);
    return events.map(({ type }) => type);
  }

  async stopWorker(worker: WorkflowWorker, graceMs = 5_000): Promise<void> {
    const connections = this.workers.get(worker);
    this.workers.delete(worker);
    await worker.stop(graceMs);
    await connections?.close();
  }

  async stopWorkers(): Promise<void> {
    await Promise.all([...this.workers.keys()].map((worker) => this.stopWorker(worker, 100)));
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.connections.close();
    rmSync(this.outputDir, { recursive: true, force: true });
  }
}
