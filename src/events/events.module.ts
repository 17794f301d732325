import { Module } from '@nestjs/common';
import { AgentRepository, AgentsModule } from '#agents';
import { ClockPort } from '#platform/clock/clock-port.js';
import { AppConfig } from '#platform/config/app-config.js';
import { Log } from '#platform/logging/log.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { WorkflowKeys, WorkflowRepository, WorkflowsModule } from '#workflows';
import { EventFeed } from './domain/event-feed.js';
import { EventLog } from './domain/event-log.js';
import { Ring } from './domain/ring.js';
import { Snapshots } from './domain/snapshots.js';
import { EventQueries } from './event-queries.js';
import { EventStreams } from './event-streams.js';
import { EventsController } from './events.controller.js';
import { eventsSlice } from './events.config.js';
import { LogReader } from './persistence/log-reader.js';
import { RedisEventFeed } from './persistence/redis-event-feed.js';
import { RedisEventLog } from './persistence/redis-event-log.js';
import { WorkflowEventsController } from './workflow-events.controller.js';
import { WireSnapshots } from './wire-snapshots.js';

/** What happens, told to whoever wants to follow. */
@Module({
  imports: [AgentsModule, WorkflowsModule],
  controllers: [WorkflowEventsController, EventsController],
  providers: [
    {
      provide: EventLog,
      useFactory: (connections: RedisConnections, config: AppConfig) =>
        new RedisEventLog(connections.commands, new WorkflowKeys(config.of(redisSlice).keyPrefix)),
      inject: [RedisConnections, AppConfig],
    },
    {
      provide: Snapshots,
      useFactory: (workflows: WorkflowRepository, agents: AgentRepository, clock: ClockPort) =>
        new WireSnapshots(workflows, agents, clock),
      inject: [WorkflowRepository, AgentRepository, ClockPort],
    },
    {
      provide: EventFeed,
      useFactory: (
        log: EventLog,
        snapshots: Snapshots,
        connections: RedisConnections,
        config: AppConfig,
        logger: Log,
      ) => {
        const { ringEvents: events, ringWeight: weight } = config.of(eventsSlice);
        const ring = new Ring({ events, weight });
        const stream = new WorkflowKeys(config.of(redisSlice).keyPrefix).events;
        return new RedisEventFeed({
          ring,
          log,
          snapshots,
          reader: new LogReader({ connections, stream, log, ring, logger }),
        });
      },
      inject: [EventLog, Snapshots, RedisConnections, AppConfig, Log],
    },
    { provide: EventQueries, useFactory: (log: EventLog) => new EventQueries(log), inject: [EventLog] },
    {
      provide: EventStreams,
      useFactory: (feed: EventFeed, config: AppConfig, logger: Log) =>
        new EventStreams(feed, config.of(eventsSlice), logger),
      inject: [EventFeed, AppConfig, Log],
    },
  ],
  exports: [EventFeed, EventQueries],
})
export class EventsModule {}
