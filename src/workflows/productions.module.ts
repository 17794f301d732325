import { Global, Module } from '@nestjs/common';
import { Productions } from '#projects';
import { AppConfig } from '#platform/config/app-config.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { RedisProductions } from './persistence/redis-productions.js';
import { WorkflowKeys } from './persistence/workflow.keys.js';

/** Tells the project directory, which must not know workflows, what becomes of its projects. */
@Global()
@Module({
  providers: [
    {
      provide: Productions,
      useFactory: (connections: RedisConnections, config: AppConfig) =>
        new RedisProductions(connections.commands, new WorkflowKeys(config.of(redisSlice).keyPrefix)),
      inject: [RedisConnections, AppConfig],
    },
  ],
  exports: [Productions],
})
export class ProductionsModule {}
