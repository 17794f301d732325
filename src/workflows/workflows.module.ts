import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { agentsSlice } from '#agents';
import { agentCatalog, benchmarkAgents } from '#agents/catalog';
import { ProjectsModule, ProjectsService } from '#projects';
import { ClockPort } from '#platform/clock/clock-port.js';
import { AppConfig } from '#platform/config/app-config.js';
import { Log } from '#platform/logging/log.js';
import { Queues } from '#platform/queue/queues.js';
import { eventLogSlice } from '#platform/redis/event-log.config.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { ArtifactDownloadController } from './artifact-download.controller.js';
import { ArtifactFolder } from './artifact-folder.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsService } from './decisions.service.js';
import { benchmarkDefinitions, workflowDefinitions } from './catalog/index.js';
import { CheckpointPositions } from './domain/checkpoint-positions.js';
import { DecisionRepository } from './domain/decision.repository.js';
import { WorkflowRepository } from './domain/workflow.repository.js';
import { RedisDecisionRepository } from './persistence/redis-decision.repository.js';
import { RedisWorkflowRepository } from './persistence/redis-workflow.repository.js';
import { WorkflowKeys } from './persistence/workflow.keys.js';
import { limitsSlice } from './limits.config.js';
import { ProductionsModule } from './productions.module.js';
import { ProjectWorkflowsController } from './project-workflows.controller.js';
import { WorkflowTicks, workflowTickQueue } from './queue/workflow-ticks.js';
import { WorkflowDecisionsController } from './workflow-decisions.controller.js';
import { WorkflowCreationController } from './workflow-creation.controller.js';
import { WorkflowQueries } from './workflow-queries.js';
import { WorkflowRecordsController } from './workflow-records.controller.js';
import { workflowsSlice } from './workflows.config.js';
import { WorkflowsController } from './workflows.controller.js';
import { WorkflowsService } from './workflows.service.js';

/** What a workflow is, and what callers may do with one. */
@Module({
  imports: [ProjectsModule, ProductionsModule],
  controllers: [
    WorkflowCreationController,
    WorkflowsController,
    ProjectWorkflowsController,
    WorkflowDecisionsController,
    DecisionsController,
    WorkflowRecordsController,
    ArtifactDownloadController,
  ],
  providers: [
    {
      provide: WorkflowRepository,
      useFactory: (connections: RedisConnections, config: AppConfig) => {
        const keys = new WorkflowKeys(config.of(redisSlice).keyPrefix);
        const { queueMax } = config.of(workflowsSlice);
        const { eventLogMax: logMax } = config.of(eventLogSlice);
        return new RedisWorkflowRepository(connections.commands, keys, { logMax, queueMax });
      },
      inject: [RedisConnections, AppConfig],
    },
    {
      provide: DecisionRepository,
      useFactory: (connections: RedisConnections, config: AppConfig) => {
        const keys = new WorkflowKeys(config.of(redisSlice).keyPrefix);
        return new RedisDecisionRepository(connections.commands, keys, config.of(eventLogSlice).eventLogMax);
      },
      inject: [RedisConnections, AppConfig],
    },
    {
      provide: DecisionsService,
      useFactory: (
        decisions: DecisionRepository,
        workflows: WorkflowRepository,
        ticks: WorkflowTicks,
        clock: ClockPort,
        config: AppConfig,
      ) => new DecisionsService(decisions, workflows, config.of(limitsSlice), ticks, clock),
      inject: [DecisionRepository, WorkflowRepository, WorkflowTicks, ClockPort, AppConfig],
    },
    {
      provide: WorkflowTicks,
      useFactory: (queues: Queues, log: Log) => new WorkflowTicks(queues.queue(workflowTickQueue), log),
      inject: [Queues, Log],
    },
    {
      provide: WorkflowsService,
      useFactory: (
        workflows: WorkflowRepository,
        projects: ProjectsService,
        ticks: WorkflowTicks,
        clock: ClockPort,
        config: AppConfig,
      ) => {
        const { benchmark } = config.of(agentsSlice);
        const definitions = [...workflowDefinitions, ...(benchmark ? benchmarkDefinitions : [])];
        const agents = [...agentCatalog, ...(benchmark ? benchmarkAgents : [])];
        const offer = { definitions, capabilities: new Set(agents.map(({ capability }) => capability)) };
        return new WorkflowsService(workflows, projects, offer, config.of(limitsSlice), ticks, clock);
      },
      inject: [WorkflowRepository, ProjectsService, WorkflowTicks, ClockPort, AppConfig],
    },
    {
      provide: WorkflowQueries,
      useFactory: (
        workflows: WorkflowRepository,
        projects: ProjectsService,
        clock: ClockPort,
        checkpoints?: CheckpointPositions,
      ) => new WorkflowQueries(workflows, projects, clock, checkpoints),
      inject: [WorkflowRepository, ProjectsService, ClockPort, { token: CheckpointPositions, optional: true }],
    },
    {
      provide: ArtifactFolder,
      useFactory: (config: AppConfig, host: HttpAdapterHost) =>
        new ArtifactFolder(config.of(workflowsSlice).outputDir, host),
      inject: [AppConfig, HttpAdapterHost],
    },
  ],
  exports: [WorkflowRepository, WorkflowTicks],
})
export class WorkflowsModule {}
