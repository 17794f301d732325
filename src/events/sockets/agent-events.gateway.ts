import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import { Socket } from 'socket.io';
import { messagePipes } from '#platform/realtime/message.pipe.js';
import { RealtimeGateway } from '#platform/realtime/realtime-gateway.decorator.js';
import { SubscribeToAgentsMessage } from '../dto/subscribe.message.js';
import { Subscriptions, type Subscribed } from './subscriptions.js';
import { subscriptionName } from './unsubscription.pipe.js';

/** What happens to agents. */
@RealtimeGateway('/agents')
export class AgentEventsGateway {
  constructor(private readonly subscriptions: Subscriptions) {}

  @SubscribeMessage('subscribe')
  subscribe(
    @ConnectedSocket() socket: Socket,
    @MessageBody(...messagePipes) message: SubscribeToAgentsMessage,
  ): Promise<Subscribed> {
    const scope = SubscribeToAgentsMessage.scopeOf(message);
    return this.subscriptions.begin(socket, { scope, after: message.after });
  }

  @SubscribeMessage('unsubscribe')
  unsubscribe(@ConnectedSocket() socket: Socket, @MessageBody(subscriptionName) subscription: string): { ok: true } {
    this.subscriptions.end(socket, subscription);
    return { ok: true };
  }
}
