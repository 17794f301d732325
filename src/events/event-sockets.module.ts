import { Module } from '@nestjs/common';
import { EventsModule } from './events.module.js';
import { AgentEventsGateway } from './sockets/agent-events.gateway.js';
import { DecisionEventsGateway } from './sockets/decision-events.gateway.js';
import { Subscriptions } from './sockets/subscriptions.js';
import { WorkflowEventsGateway } from './sockets/workflow-events.gateway.js';

/** What happens, told over Socket.IO. */
@Module({
  imports: [EventsModule],
  providers: [Subscriptions, WorkflowEventsGateway, AgentEventsGateway, DecisionEventsGateway],
})
export class EventSocketsModule {}
