import { Global, Module } from '@nestjs/common';
import { AppConfig } from '#platform/config/app-config.js';
import { eventLogSlice } from '#platform/redis/event-log.config.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { CheckpointPositions, WorkflowKeys, WorkflowRetries } from '#workflows';
import { CheckpointKeys } from './checkpoint/checkpoint.keys.js';
import { RedisCheckpointPositions } from './checkpoint/redis-checkpoint-positions.js';
import { RedisCheckpointSaver } from './checkpoint/redis-checkpoint-saver.js';
import { RedisWorkflowRetries } from './checkpoint/redis-workflow-retries.js';

/** What a process that serves requests reads of the checkpoints, and how it sends a workflow back to one. */
@Global()
@Module({
  providers: [
    {
      provide: CheckpointPositions,
      useFactory: (connections: RedisConnections, config: AppConfig) => {
        const { keyPrefix } = config.of(redisSlice);
        const keys = new CheckpointKeys(keyPrefix);
        const saver = new RedisCheckpointSaver(connections.commands, keys, new WorkflowKeys(keyPrefix));
        return new RedisCheckpointPositions(saver);
      },
      inject: [RedisConnections, AppConfig],
    },
    {
      provide: WorkflowRetries,
      useFactory: (connections: RedisConnections, config: AppConfig) => {
        const { keyPrefix } = config.of(redisSlice);
        return new RedisWorkflowRetries(
          connections.commands,
          new WorkflowKeys(keyPrefix),
          new CheckpointKeys(keyPrefix),
          config.of(eventLogSlice).eventLogMax,
        );
      },
      inject: [RedisConnections, AppConfig],
    },
  ],
  exports: [CheckpointPositions, WorkflowRetries],
})
export class CheckpointsModule {}
