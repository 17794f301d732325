import { io, type Socket } from 'socket.io-client';
import { KEY } from './api-client.js';
import { Subscriber, type Told } from './subscriber.js';

/** Who has not been let in, or not been answered, for so long tries again. */
const ANSWER_MS = 5_000;

/** Is told over Socket.IO, by a connection of its own each time. */
export class SocketSubscriber extends Subscriber {
  protected listen(signal: AbortSignal): Promise<void> {
    const socket = io(`${this.origin}/workflows`, {
      auth: { api_key: KEY },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      timeout: ANSWER_MS,
    });
    return new Promise<void>((resolve) => {
      const leave = (): void => {
        signal.removeEventListener('abort', leave);
        socket.off();
        socket.disconnect();
        resolve();
      };
      signal.addEventListener('abort', leave);
      for (const end of ['disconnect', 'connect_error', 'subscription_ended']) socket.on(end, leave);
      socket.on('event', (event: Told & { readonly cursor: string }) => {
        this.note(event);
        this.position = this.workflowId === undefined ? event.cursor : String(event.seq);
      });
      socket.on('connect', () => {
        this.subscribe(socket).catch(leave);
      });
    });
  }

  private async subscribe(socket: Socket): Promise<void> {
    const scope = this.workflowId === undefined ? { all: true } : { workflow_id: this.workflowId };
    const request = { ...scope, after: this.position };
    const { ok } = (await socket.timeout(ANSWER_MS).emitWithAck('subscribe', request)) as { ok?: true };
    if (!ok) throw new Error('The subscription was refused');
  }
}
