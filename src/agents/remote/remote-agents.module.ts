import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ClockPort } from '#platform/clock/clock-port.js';
import { AppConfig } from '#platform/config/app-config.js';
import { Log } from '#platform/logging/log.js';
import { AgentCaller } from './agent-caller.js';
import { AgentCallbacks } from './callback/agent-callbacks.js';
import { RemoteCalls } from './remote-calls.js';
import { remoteAgentsSlice } from './remote-agents.config.js';

/** Agents that live elsewhere: how they are called, and how they report by themselves. */
@Module({
  providers: [
    {
      provide: RemoteCalls,
      useFactory: (config: AppConfig, clock: ClockPort, log: Log) => new RemoteCalls(config, clock, log),
      inject: [AppConfig, ClockPort, Log],
    },
    { provide: AgentCaller, useFactory: (calls: RemoteCalls) => calls.caller, inject: [RemoteCalls] },
    {
      provide: AgentCallbacks,
      useFactory: (config: AppConfig, clock: ClockPort) => new AgentCallbacks(config.of(remoteAgentsSlice), clock),
      inject: [AppConfig, ClockPort],
    },
  ],
  exports: [AgentCaller, AgentCallbacks],
})
export class RemoteAgentsModule implements OnApplicationShutdown {
  constructor(@Inject(RemoteCalls) private readonly calls: RemoteCalls) {}

  /** After the workers have stopped: until then somebody may still be called. */
  async onApplicationShutdown(): Promise<void> {
    await this.calls.stop();
  }
}
