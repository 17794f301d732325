import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import {
  RoutingRunner,
  type AgentCaller,
  type AgentDirectory,
  type AgentKeys,
  type AgentRepository,
  type AgentRunner,
} from '#agents';
import { SystemClock } from '#kernel/clock.js';
import { within } from '#platform/lifecycle/within.js';
import type { Log } from '#platform/logging/log.js';
import type { JobWorker } from '#platform/queue/job-worker.js';
import type { Queues } from '#platform/queue/queues.js';
import type { RedisConnections } from '#platform/redis/redis-connections.js';
import {
  EndingCalls,
  QuestionCalls,
  RunCalls,
  type AttemptRef,
  type BreakerOptions,
  WorkerCalls,
  workflowTickQueue,
  type WorkflowKeys,
  type WorkflowRepository,
  type WorkflowTick,
  type WorkflowTicks,
} from '#workflows';
import { CheckpointCalls } from '../checkpoint/checkpoint-calls.js';
import type { CheckpointKeys } from '../checkpoint/checkpoint.keys.js';
import { RedisCheckpointSaver } from '../checkpoint/redis-checkpoint-saver.js';
import { RunCheckpointer } from '../checkpoint/run-checkpointer.js';
import type { AnyDefinition } from '../engine/any-definition.js';
import { ArtifactWriter } from '../engine/artifact-writer.js';
import { keepContextLean } from '../engine/lean-context.js';
import { poolRandomBytes } from '../engine/pooled-random.js';
import { SessionRegistry } from '../engine/session-registry.js';
import { WorkflowEngine } from '../engine/workflow-engine.js';
import { RetentionStore } from '../persistence/retention-store.js';
import { WorkerStore } from '../persistence/worker-store.js';
import { AgentProber } from './agent-prober.js';
import { CallOffs } from './call-off.js';
import { DeadlineWatch } from './deadline-watch.js';
import { LeaseKeeper } from './lease-keeper.js';
import { RegistryDirectory } from './registry-directory.js';
import { RegistryNews } from './registry-news.js';
import { Retention, retentionRhythmMs } from './retention.js';
import { Sweeper } from './sweeper.js';
import { TaskRecalls } from './task-recalls.js';

/** How long the stop waits for a removal under way; the store may be away. */
const STORE_GRACE_MS = 1_000;
/** Listeners on one signal before Node warns of a leak. */
const WIDEST_WAVE = 1_000;

export interface WorkflowWorkerParts {
  readonly connections: RedisConnections;
  readonly queues: Queues;
  readonly ticks: WorkflowTicks;
  readonly agents: AgentRepository;
  /** Runs the agents of this process. */
  readonly runner: AgentRunner;
  /** Has agents elsewhere work; without it they are given nothing. */
  readonly elsewhere?: (directory: AgentDirectory) => AgentRunner;
  /** How agents elsewhere are probed, and how often, ms. */
  readonly probing?: { readonly caller: AgentCaller; readonly everyMs: number };
  readonly workflows: WorkflowRepository;
  readonly keys: WorkflowKeys;
  readonly agentKeys: AgentKeys;
  readonly checkpointKeys: CheckpointKeys;
  readonly definitions: readonly AnyDefinition[];
  readonly outputDir: string;
  readonly concurrency: number;
  readonly leaseMs: number;
  readonly maxTasksPerWorkflow?: number;
  readonly breaker?: BreakerOptions;
  /** How long all attempts at a task may take together; without it there is no end to them but their number. */
  readonly taskTotalMs?: number;
  /** How long nobody may be able to do a task before a person is asked, ms; 0, and left out, is for ever. */
  readonly patienceMs?: number;
  /** People are reminded of open questions every so many ms; 0, and left out, is never. */
  readonly remindMs?: number;
  /** How long a workflow may run that does not say otherwise. */
  readonly deadlineMs: number;
  readonly logMax: number;
  /** How long a workflow is kept after its end; 0 is for ever. */
  readonly retentionMs: number;
  readonly log: Log;
}

/** One worker: takes nudges, advances workflows, keeps its leases, and sweeps when it is its turn. */
export class WorkflowWorker {
  private readonly store: WorkerStore;
  private readonly sessions = new SessionRegistry((claim) => {
    this.keeper.claimed(claim);
  });
  private readonly engine: WorkflowEngine;
  private readonly keeper: LeaseKeeper;
  private readonly sweeper: Sweeper;
  private readonly retention: Retention | undefined;
  private readonly prober: AgentProber | undefined;
  private readonly deadlines: DeadlineWatch;
  private readonly callOffs: CallOffs;
  private readonly recalls: TaskRecalls;
  private readonly directory: RegistryDirectory;
  private readonly news: RegistryNews;
  private jobs: JobWorker<WorkflowTick> | undefined;

  constructor(private readonly parts: WorkflowWorkerParts) {
    // LangGraph lets every task of a wave listen to one signal; more than ten are no leak.
    EventEmitter.defaultMaxListeners = Math.max(EventEmitter.defaultMaxListeners, WIDEST_WAVE);
    keepContextLean();
    poolRandomBytes();
    const { connections, keys, agentKeys, checkpointKeys, leaseMs, logMax, log, ticks } = parts;
    this.store = new WorkerStore(connections);
    const endings = new EndingCalls(keys, logMax);
    const calls = new RunCalls(keys, agentKeys, leaseMs, logMax, parts.maxTasksPerWorkflow, parts.breaker);
    const saver = new RedisCheckpointSaver(this.store.redis, checkpointKeys, keys);
    const workerCalls = new WorkerCalls(keys, agentKeys, leaseMs, logMax);
    const claims = this.store.claims(keys, workerCalls, saver);
    this.directory = new RegistryDirectory(parts.agents, parts.elsewhere !== undefined);
    const elsewhere = parts.elsewhere?.(this.directory);
    const runner = elsewhere ? new RoutingRunner(this.directory, parts.runner, elsewhere) : parts.runner;
    const release = async (workflowId: string, attempt: AttemptRef, epoch?: string): Promise<void> => {
      const freed = claims.send(calls.releaseSlot(workflowId, attempt, epoch));
      await within(
        1_000,
        freed.catch(() => undefined),
      );
    };
    const clock = new SystemClock();
    this.callOffs = new CallOffs({ claims, calls, runner, release, clock, log });
    this.recalls = new TaskRecalls(parts.agents, claims, calls, ticks, clock);
    this.engine = new WorkflowEngine(
      parts.definitions,
      claims,
      new RunCheckpointer(saver, (id) => this.sessions.get(id)),
      this.sessions,
      {
        calls,
        endings,
        questions: new QuestionCalls(keys, logMax, parts.remindMs ?? 0),
        patienceMs: parts.patienceMs ?? 0,
        checkpoints: new CheckpointCalls(checkpointKeys, keys, logMax),
        directory: this.directory,
        runner,
        artifacts: new ArtifactWriter(parts.outputDir),
        workflows: parts.workflows,
        clock,
        log,
        taskTotalMs: parts.taskTotalMs ?? Infinity,
        random: Math.random,
        wake: (own, ids) => {
          for (const id of ids) if (id !== own) void ticks.nudge(id);
        },
        release,
      },
      ticks,
      (signal, onLost) => this.store.pipe(signal, onLost),
    );
    this.keeper = new LeaseKeeper(this.sessions, workerCalls, { redisUrl: connections.url, leaseMs }, log);
    const owner = randomUUID();
    this.sweeper = new Sweeper(owner, claims, ticks, log, () => this.callBack());
    this.prober = this.makeProber(owner);
    this.retention = parts.retentionMs > 0 ? this.makeRetention(owner) : undefined;
    this.deadlines = new DeadlineWatch(claims, endings, parts.workflows, clock, parts.deadlineMs, log);
    this.store.hear(keys.aborts, (id) => {
      this.sessions.lose([id]);
      void this.callOffs.tell();
    });
    const { directory, sessions } = this;
    this.news = new RegistryNews({ directory, sessions, claims, ticks, callBack: () => this.callBack(), log });
    this.store.hear(agentKeys.changes, (text) => void this.news.hear(text));
    this.store.onReturn(() => void this.news.catchUp());
  }

  /** Reads the registry and begins to take work. Waits for Redis as long as it takes. */
  async start(): Promise<void> {
    const { queues, concurrency, leaseMs } = this.parts;
    await this.directory.refresh();
    await this.keeper.start();
    this.jobs ??= queues.work(workflowTickQueue, ({ workflow_id }) => this.engine.tick(workflow_id), {
      concurrency,
      leaseMs,
    });
    this.sweeper.start();
    this.retention?.start();
    this.deadlines.start();
    this.prober?.start();
  }

  /** Takes no more work; what runs may finish its task within the grace, then it is left to other workers. */
  async stop(graceMs: number): Promise<void> {
    this.sweeper.stop();
    const removed = this.retention?.stop();
    this.deadlines.stop();
    this.prober?.stop();
    this.news.stop();
    this.engine.drain();
    await this.jobs?.close(graceMs);
    for (const session of this.sessions.all()) session.abort(new Error('The worker is stopping'));
    await this.keeper.stop();
    if (removed) await within(STORE_GRACE_MS, removed);
    await this.store.close();
  }

  private makeProber(owner: string): AgentProber | undefined {
    const { probing, agents, log } = this.parts;
    if (!probing) return undefined;
    return new AgentProber({ owner, everyMs: probing.everyMs }, agents, probing.caller, new SystemClock(), log);
  }

  private makeRetention(owner: string): Retention {
    const { keys, agentKeys, checkpointKeys, workflows, retentionMs, log } = this.parts;
    const store = new RetentionStore(this.store.redis, keys, agentKeys, checkpointKeys, workflows);
    const options = { owner, retentionMs, everyMs: retentionRhythmMs(retentionMs) };
    return new Retention(options, store, new ArtifactWriter(this.parts.outputDir), new SystemClock(), log);
  }

  /** Takes away what agents are to lose; whoever is slow to hear that does not keep the others waiting. */
  private async callBack(): Promise<void> {
    await this.recalls.takeAway();
    void this.callOffs.tell();
  }
}
