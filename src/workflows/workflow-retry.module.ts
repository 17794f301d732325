import { Module } from '@nestjs/common';
import { agentsSlice } from '#agents';
import { ClockPort } from '#platform/clock/clock-port.js';
import { AppConfig } from '#platform/config/app-config.js';
import { benchmarkDefinitions, workflowDefinitions } from './catalog/index.js';
import { CheckpointPositions } from './domain/checkpoint-positions.js';
import { WorkflowRepository } from './domain/workflow.repository.js';
import { WorkflowRetries } from './domain/workflow-retries.js';
import { limitsSlice } from './limits.config.js';
import { WorkflowTicks } from './queue/workflow-ticks.js';
import { WorkflowRetryController } from './workflow-retry.controller.js';
import { WorkflowRetryService } from './workflow-retry.service.js';
import { WorkflowsModule } from './workflows.module.js';

/** Driving failed workflows again: for a process that serves requests and can reach the checkpoints. */
@Module({
  imports: [WorkflowsModule],
  controllers: [WorkflowRetryController],
  providers: [
    {
      provide: WorkflowRetryService,
      useFactory: (
        workflows: WorkflowRepository,
        retries: WorkflowRetries,
        checkpoints: CheckpointPositions,
        ticks: WorkflowTicks,
        clock: ClockPort,
        config: AppConfig,
      ) => {
        const definitions = [...workflowDefinitions, ...(config.of(agentsSlice).benchmark ? benchmarkDefinitions : [])];
        const limits = config.of(limitsSlice);
        return new WorkflowRetryService(workflows, retries, checkpoints, definitions, limits, ticks, clock);
      },
      inject: [WorkflowRepository, WorkflowRetries, CheckpointPositions, WorkflowTicks, ClockPort, AppConfig],
    },
  ],
})
export class WorkflowRetryModule {}
