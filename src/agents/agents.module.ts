import { Inject, Module } from '@nestjs/common';
import { languageModelSlice } from '#integrations';
import { ClockPort } from '#platform/clock/clock-port.js';
import { AppConfig } from '#platform/config/app-config.js';
import { BootSteps } from '#platform/lifecycle/boot-steps.js';
import { eventLogSlice } from '#platform/redis/event-log.config.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { AgentsController } from './agents.controller.js';
import { AgentsService } from './agents.service.js';
import { agentsSlice } from './agents.config.js';
import { agentCatalog, benchmarkAgents } from './catalog/index.js';
import { checkDepartments } from './check-departments.js';
import { AgentRepository } from './domain/agent.repository.js';
import { AgentKeys } from './persistence/agent.keys.js';
import { RedisAgentRepository } from './persistence/redis-agent.repository.js';
import { AgentCaller } from './remote/agent-caller.js';
import { EndpointGuard } from './remote/endpoint/endpoint-guard.js';
import { endpointRules } from './remote/endpoint/endpoint-rules.js';
import { RemoteAddresses } from './remote/endpoint/remote-addresses.js';
import { RemoteAgentsModule } from './remote/remote-agents.module.js';
import { remoteAgentsSlice } from './remote/remote-agents.config.js';

/** The registry of agents. */
@Module({
  imports: [RemoteAgentsModule],
  controllers: [AgentsController],
  providers: [
    {
      provide: AgentRepository,
      useFactory: (connections: RedisConnections, config: AppConfig) =>
        new RedisAgentRepository(
          connections.commands,
          new AgentKeys(config.of(redisSlice).keyPrefix),
          config.of(eventLogSlice).eventLogMax,
        ),
      inject: [RedisConnections, AppConfig],
    },
    {
      provide: RemoteAddresses,
      useFactory: (config: AppConfig) => {
        const programs = Object.keys(config.of(remoteAgentsSlice).stdioCommands);
        return new RemoteAddresses(new EndpointGuard(endpointRules(config)), new Set(programs));
      },
      inject: [AppConfig],
    },
    {
      provide: AgentsService,
      useFactory: (
        agents: AgentRepository,
        clock: ClockPort,
        config: AppConfig,
        addresses: RemoteAddresses,
        caller: AgentCaller,
      ) => {
        const builtIn = [...agentCatalog, ...(config.of(agentsSlice).benchmark ? benchmarkAgents : [])];
        checkDepartments(config.of(languageModelSlice).departmentModels.keys(), builtIn);
        return new AgentsService(agents, builtIn, clock, addresses, caller);
      },
      inject: [AgentRepository, ClockPort, AppConfig, RemoteAddresses, AgentCaller],
    },
  ],
  exports: [AgentRepository, AgentsService],
})
export class AgentsModule {
  constructor(@Inject(AgentsService) agents: AgentsService, @Inject(BootSteps) steps: BootSteps) {
    steps.add({ name: 'register built-in agents', run: () => agents.registerBuiltIn() });
  }
}
