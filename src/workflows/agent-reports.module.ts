import { Module } from '@nestjs/common';
import { AgentCallbacks, RemoteAgentsModule } from '#agents';
import { ClockPort } from '#platform/clock/clock-port.js';
import { AppConfig } from '#platform/config/app-config.js';
import { Log } from '#platform/logging/log.js';
import { eventLogSlice } from '#platform/redis/event-log.config.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { AgentReportsController } from './agent-reports.controller.js';
import { AgentReportsService } from './agent-reports.service.js';
import { RedisAgentReports } from './persistence/redis-agent-reports.js';
import { WorkflowKeys } from './persistence/workflow.keys.js';
import { WorkflowTicks } from './queue/workflow-ticks.js';
import { WorkflowsModule } from './workflows.module.js';

/** Agents elsewhere that report by themselves: for a process that serves requests. */
@Module({
  imports: [WorkflowsModule, RemoteAgentsModule],
  controllers: [AgentReportsController],
  providers: [
    {
      provide: AgentReportsService,
      useFactory: (
        callbacks: AgentCallbacks,
        connections: RedisConnections,
        ticks: WorkflowTicks,
        clock: ClockPort,
        config: AppConfig,
        log: Log,
      ) => {
        const keys = new WorkflowKeys(config.of(redisSlice).keyPrefix);
        const reports = new RedisAgentReports(connections.commands, keys, config.of(eventLogSlice).eventLogMax);
        return new AgentReportsService(callbacks, reports, ticks, clock, log);
      },
      inject: [AgentCallbacks, RedisConnections, WorkflowTicks, ClockPort, AppConfig, Log],
    },
  ],
})
export class AgentReportsModule {}
