import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AgentsModule } from '#agents';
import { EventsModule, EventSocketsModule } from '#events';
import { HealthModule } from '#health';
import { CheckpointsModule, OrchestrationModule } from '#orchestration';
import type { Role } from '#platform/config/process.config.js';
import { PlatformModule, type PlatformContext } from '#platform/platform.module.js';
import { ProjectsModule } from '#projects';
import { AgentReportsModule, WorkflowRetryModule, WorkflowsModule } from '#workflows';

type FeatureModule = Type | DynamicModule;

/** What only a process that serves requests needs, and what only one that runs workflows needs. */
const API_MODULES: readonly FeatureModule[] = [
  HealthModule,
  ProjectsModule,
  AgentsModule,
  WorkflowsModule,
  WorkflowRetryModule,
  AgentReportsModule,
  CheckpointsModule,
  EventsModule,
  EventSocketsModule,
];
const WORKER_MODULES: readonly FeatureModule[] = [OrchestrationModule];

/** The composition root: which modules make up a process of which role. */
@Module({})
export class AppModule {
  /** @param role `all` is the API: its worker is a process of its own */
  static forRole(role: Role, context: PlatformContext): DynamicModule {
    const modules = role === 'worker' ? WORKER_MODULES : API_MODULES;
    return { module: AppModule, imports: [PlatformModule.with(context), ...modules] };
  }
}
