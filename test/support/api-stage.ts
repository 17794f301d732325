import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AgentKeys, AgentRepository, AgentsModule, type LeftOut, type RemoteArtifact } from '#agents';
import { sha256 } from '#kernel/hash.js';
import { EventsModule } from '#events';
import { CheckpointsModule } from '#orchestration';
import type { Environment } from '#platform/config/environment.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { runBatch } from '#platform/redis/run-batch.js';
import type { ScriptCall } from '#platform/redis/script-call.js';
import { WebhooksModule } from '#webhooks';
import {
  AgentReportsModule,
  claimedFacts,
  deadlinePolicyOf,
  DecisionRepository,
  EndingCalls,
  QuestionCalls,
  RunCalls,
  taskId,
  WorkerCalls,
  workflowFromHash,
  WorkflowKeys,
  WorkflowRepository,
  WorkflowRetryModule,
  WorkflowsModule,
  type AttemptRef,
  type Claim,
} from '#workflows';
import { ApiClient } from './api-client.js';
import { completedData } from './completed-data.js';
import { startRedis, testPrefix, type TestRedis } from './redis-server.js';
import { startTestApp } from './test-app.js';

const LEASE_MS = 60_000;
const LOG_MAX = 10_000;
const OPTIONS = ['approve', 'revise', 'reject'].map((id) => ({ id, title: `To ${id}`, description: `We ${id}` }));

export interface WorkflowBody {
  readonly workflow_id: string;
  readonly status: string;
  readonly [field: string]: unknown;
}

/** The API with a store of its own and no worker: what a worker would write, a test writes by the same scripts. */
export class ApiStage {
  readonly keys: WorkflowKeys;
  readonly agentKeys: AgentKeys;
  private readonly runs: RunCalls;
  private readonly questions: QuestionCalls;
  private readonly worker: WorkerCalls;

  private constructor(
    readonly server: TestRedis,
    readonly app: NestFastifyApplication,
    readonly api: ApiClient,
    readonly outputDir: string,
    readonly prefix: string,
  ) {
    this.keys = new WorkflowKeys(prefix);
    this.agentKeys = new AgentKeys(prefix);
    this.runs = new RunCalls(this.keys, this.agentKeys, LEASE_MS, LOG_MAX);
    this.questions = new QuestionCalls(this.keys, LOG_MAX, 0);
    this.worker = new WorkerCalls(this.keys, this.agentKeys, LEASE_MS, LOG_MAX);
  }

  static async start(environment: Environment = {}): Promise<ApiStage> {
    const server = await startRedis();
    const prefix = testPrefix();
    const outputDir = mkdtempSync(join(tmpdir(), 'orchestrator-api-'));
    const app = await startTestApp({
      redisUrl: server.url,
      modules: [
        AgentsModule,
        WorkflowsModule,
        WorkflowRetryModule,
        AgentReportsModule,
        CheckpointsModule,
        EventsModule,
        WebhooksModule,
      ],
      environment: { KEY_PREFIX: prefix, OUTPUT_DIR: outputDir, ...environment },
    });
    return new ApiStage(server, app, await ApiClient.of(app), outputDir, prefix);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.server.stop();
    rmSync(this.outputDir, { recursive: true, force: true });
  }

  get decisions() {
    return this.app.get(DecisionRepository);
  }

  get redis() {
    return this.app.get(RedisConnections).commands;
  }

  /** @returns the id of a new project */
  async project(fields: Record<string, unknown> = {}): Promise<string> {
    const body = { title: 'Night Train', description: 'A train never stops.', ...fields };
    const { body: project } = await this.api.post<{ project_id: string }>('/projects', body);
    return project.project_id;
  }

  /** @returns the id of a new workflow in a project of its own */
  async workflow(fields: Record<string, unknown> = {}): Promise<string> {
    const project_id = await this.project();
    const order = { project_id, workflow_type: 'movie_creation', ...fields };
    const { body } = await this.api.post<WorkflowBody>('/workflows', order);
    return body.workflow_id;
  }

  /** Whether a worker may take the workflow up. */
  async isReady(id: string): Promise<boolean> {
    const ticket = await this.redis.hget(this.keys.tickets, id);
    return ticket !== null && (await this.redis.zscore(this.keys.ready, ticket)) !== null;
  }

  /** Takes a workflow up as a worker does. */
  async claim(id: string): Promise<Claim> {
    for (;;) {
      const facts = claimedFacts(await this.run(this.worker.claim(id, new Date())));
      if (!facts) throw new Error(`The workflow ${id} cannot be claimed`);
      const workflow = workflowFromHash(this.keys.workflow(facts.hash['id'] ?? ''), facts.hash);
      // Whoever else was ready is taken too, and left: it is of no other test.
      if (workflow.id === id) return { epoch: facts.epoch, workflow };
    }
  }

  /** Has the workflow wait for a person. */
  async ask(claim: Claim, decisionId: string, deadlineMs?: number): Promise<void> {
    const question = {
      point: 'story_approval',
      prompt: 'Shall we?',
      options: OPTIONS,
      context: { logline: 'A train' },
      deadlineMs,
      ...deadlinePolicyOf(claim.workflow.parameters, OPTIONS),
    };
    await this.run(this.questions.ask(claim, decisionId, question, undefined, new Date()));
  }

  /** A workflow that waits for the decision `story_approval_001`. */
  async waiting(fields: Record<string, unknown> = {}): Promise<string> {
    const id = await this.workflow(fields);
    await this.ask(await this.claim(id), 'story_approval_001');
    return id;
  }

  /** Gives a task to an agent. */
  async begin(
    claim: Claim,
    capability: string,
    dependencies: readonly string[] = [],
    leftOut: readonly LeftOut[] = [],
  ): Promise<AttemptRef> {
    const definition = { state: 'media_generation', capability, item: 'frame-1', revision: 0, dependencies };
    const id = taskId(definition, { capability });
    const candidates = [{ agentId: capability, slots: 100 }];
    const [kind, attempt] = await this.run(this.runs.begin(claim, id, definition, { candidates, leftOut }, new Date()));
    if (kind !== 'running') throw new Error(`The task ${id} does not run: ${kind}`);
    return { taskId: id, capability, agentId: capability, attempt: Number(attempt) };
  }

  /** Leaves a task to an agent elsewhere, which is asked in a minute. */
  async entrust(claim: Claim, attempt: AttemptRef): Promise<void> {
    const entrusted = { begun: Date.now(), deadline: Date.now() + 600_000 };
    const times = { askInMs: 60_000, slotForMs: 600_000 };
    await this.run(this.runs.entrust(claim, attempt, entrusted, times, new Date()));
  }

  /** Gives the workflow back where nothing is left to do. */
  async park(claim: Claim): Promise<void> {
    await this.run(this.runs.release(claim, 'parked', '0'));
  }

  async finish(claim: Claim, attempt: AttemptRef, progress: number, artifacts?: RemoteArtifact[]): Promise<void> {
    const quality = { score: 88, issues: ['a bit dark'] };
    const data = completedData(attempt, progress);
    const result = { json: '{"ok":true}', quality, data, progress, durationMs: 4_200, artifacts };
    await this.run(this.runs.finish(claim, attempt, result, new Date()));
  }

  async fail(claim: Claim, attempt: AttemptRef, waitMs?: number): Promise<void> {
    const failure = { type: 'AGENT_TIMED_OUT', message: 'It took too long', taskId: attempt.taskId, retryCount: 0 };
    await this.run(
      this.runs.fail(
        claim,
        attempt,
        failure,
        // Whatever the agent has reported: the worker has read it.
        { waitMs, isItsFault: false, reroute: false, asks: false, isItsWord: true },
        new Date(),
        1_000,
      ),
    );
  }

  /** Takes away what the registry has marked, as a worker does; answers what became of each. */
  async takeAway(): Promise<string[]> {
    const recalls = await this.app.get(AgentRepository).recalls(100);
    const why = { type: 'AGENT_RESET', message: 'It was reset' };
    const replies = recalls.map((recall) => this.run(this.runs.takeAway(recall, why, new Date())));
    return (await Promise.all(replies)).map(([kind]) => kind);
  }

  /** Publishes a deliverable. */
  async publish(claim: Claim, name: string, mediaType: string, content: string): Promise<void> {
    const folder = join(this.outputDir, claim.workflow.id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), content);
    const artifact = { name, mediaType, sizeBytes: Buffer.byteLength(content), sha256: sha256(content) };
    await this.run(this.runs.recordArtifacts(claim, [artifact]));
  }

  /** Ends a workflow as the engine would when its graph is done. */
  async end(id: string): Promise<void> {
    await this.giveUp(await this.claim(id));
  }

  async giveUp(claim: Claim): Promise<void> {
    const failure = { type: 'WORKER_LOST', message: 'The worker was lost' };
    await this.run(new EndingCalls(this.keys, LOG_MAX).fail(claim, failure, 'test', new Date()));
  }

  private async run<R>(call: ScriptCall<R>): Promise<R> {
    const [reply] = await runBatch(this.redis, [call]);
    return reply;
  }

  get repository(): WorkflowRepository {
    return this.app.get(WorkflowRepository);
  }

  /** An id that nobody has. */
  static readonly nobody = randomUUID();
}
