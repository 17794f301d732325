import { Inject, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  AgentCallbacks,
  AgentCaller,
  AgentKeys,
  AgentRepository,
  AgentsModule,
  InProcessRunner,
  RemoteAgentsModule,
  RemoteRunner,
  agentsSlice,
  loadPrompts,
  remoteAgentsSlice,
} from '#agents';
import { IntegrationsModule, LanguageModelPort, MediaStudioPort } from '#integrations';
import { agentCatalog } from '#agents/catalog';
import { AppConfig } from '#platform/config/app-config.js';
import { processSlice } from '#platform/config/process.config.js';
import { BootSteps } from '#platform/lifecycle/boot-steps.js';
import { Log } from '#platform/logging/log.js';
import { Queues } from '#platform/queue/queues.js';
import { workerSlice } from '#platform/queue/worker.config.js';
import { eventLogSlice } from '#platform/redis/event-log.config.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import {
  limitsSlice,
  WorkflowKeys,
  WorkflowRepository,
  WorkflowTicks,
  WorkflowsModule,
  workflowsSlice,
} from '#workflows';
import { benchmarkDefinitions, workflowDefinitions } from '#workflows/catalog';
import { CheckpointKeys } from './checkpoint/checkpoint.keys.js';
import { WorkflowWorker } from './workers/workflow-worker.js';

/** The worker: takes workflows up as soon as the store is there, and leaves them in order when the process stops. */
@Module({
  imports: [IntegrationsModule, AgentsModule, RemoteAgentsModule, WorkflowsModule],
  providers: [
    {
      provide: WorkflowWorker,
      useFactory: (
        connections: RedisConnections,
        queues: Queues,
        ticks: WorkflowTicks,
        agents: AgentRepository,
        workflows: WorkflowRepository,
        model: LanguageModelPort,
        studio: MediaStudioPort,
        caller: AgentCaller,
        callbacks: AgentCallbacks,
        config: AppConfig,
        log: Log,
      ) => {
        loadPrompts(agentCatalog);
        const { benchmark, breakerFailures, breakerOpenMs } = config.of(agentsSlice);
        const { keyPrefix } = config.of(redisSlice);
        const { concurrency, leaseMs } = config.of(workerSlice);
        const { deadlineMs, maxOutputBytes, maxTasksPerWorkflow, taskTotalMs } = config.of(limitsSlice);
        const { outputDir, retentionMs, patienceMs, remindMs } = config.of(workflowsSlice);
        return new WorkflowWorker({
          connections,
          queues,
          ticks,
          agents,
          runner: new InProcessRunner(model, studio, log, maxOutputBytes),
          elsewhere: (directory) => new RemoteRunner(directory, caller, callbacks, maxOutputBytes),
          probing: { caller, everyMs: config.of(remoteAgentsSlice).probeEveryMs },
          workflows,
          keys: new WorkflowKeys(keyPrefix),
          agentKeys: new AgentKeys(keyPrefix),
          checkpointKeys: new CheckpointKeys(keyPrefix),
          definitions: [...workflowDefinitions, ...(benchmark ? benchmarkDefinitions : [])],
          outputDir,
          concurrency,
          leaseMs,
          deadlineMs,
          maxTasksPerWorkflow,
          taskTotalMs,
          breaker: { failures: breakerFailures, openMs: breakerOpenMs },
          logMax: config.of(eventLogSlice).eventLogMax,
          retentionMs,
          patienceMs,
          remindMs,
          log,
        });
      },
      inject: [
        RedisConnections,
        Queues,
        WorkflowTicks,
        AgentRepository,
        WorkflowRepository,
        LanguageModelPort,
        MediaStudioPort,
        AgentCaller,
        AgentCallbacks,
        AppConfig,
        Log,
      ],
    },
  ],
})
export class OrchestrationModule implements BeforeApplicationShutdown {
  private readonly graceMs: number;

  constructor(
    @Inject(WorkflowWorker) private readonly worker: WorkflowWorker,
    @Inject(BootSteps) steps: BootSteps,
    @Inject(AppConfig) config: AppConfig,
  ) {
    this.graceMs = config.of(processSlice).shutdownGraceMs;
    steps.add({ name: 'take up work', run: () => worker.start() });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop(this.graceMs);
  }
}
