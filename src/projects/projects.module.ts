import { Module } from '@nestjs/common';
import { ClockPort } from '#platform/clock/clock-port.js';
import { AppConfig } from '#platform/config/app-config.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { ProjectRepository } from './domain/project.repository.js';
import { Productions } from './domain/productions.js';
import { ProjectKeys } from './persistence/project.keys.js';
import { RedisProjectRepository } from './persistence/redis-project.repository.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectsService } from './projects.service.js';

/** The project directory. Needs somebody who provides `Productions`. */
@Module({
  controllers: [ProjectsController],
  providers: [
    {
      provide: ProjectRepository,
      useFactory: (connections: RedisConnections, config: AppConfig) =>
        new RedisProjectRepository(connections.commands, new ProjectKeys(config.of(redisSlice).keyPrefix)),
      inject: [RedisConnections, AppConfig],
    },
    {
      provide: ProjectsService,
      useFactory: (projects: ProjectRepository, productions: Productions, clock: ClockPort) =>
        new ProjectsService(projects, productions, clock),
      inject: [ProjectRepository, Productions, ClockPort],
    },
  ],
  exports: [ProjectsService],
})
export class ProjectsModule {}
