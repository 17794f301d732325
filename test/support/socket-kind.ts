import { io } from 'socket.io-client';
import { wasTold } from './documented-events.js';
import type { ClientKind, ToldEvent, Watched } from './feed-clients.js';

/** Told over Socket.IO what happens to workflows, with a connection of its own each time. */
export const socketClients: ClientKind = {
  name: 'Socket.IO',
  tells: (event) => event.workflow_id !== undefined,
  connect: ({ url, key, watched, position, signal, ...told }) =>
    new Promise((resolve, reject) => {
      const options = { auth: { api_key: key }, transports: ['websocket'], forceNew: true, reconnection: false };
      const socket = io(`${url}/workflows`, options);
      // A socket that leaves before it is connected tells of no disconnection.
      const leave = (): void => {
        socket.disconnect();
        end();
      };
      const end = (): void => {
        signal.removeEventListener('abort', leave);
        socket.off();
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      socket.on('connect', () => {
        socket.emit('subscribe', { ...scopeOf(watched), after: position ?? '0' }, (ack: Record<string, string>) => {
          if (ack['position'] === undefined) leave();
          else told.onPosition(ack['position']);
        });
      });
      socket.on('event', (event: ToldEvent) => {
        wasTold(event.type, event);
        told.onEvent(event);
        told.onPosition('workflowId' in watched ? String(event.seq) : event.cursor);
      });
      socket.once('connect_error', reject);
      socket.once('disconnect', end);
    }),
};

function scopeOf(watched: Watched): Readonly<Record<string, unknown>> {
  if ('workflowId' in watched) return { workflow_id: watched.workflowId };
  return 'projectId' in watched ? { project_id: watched.projectId } : { all: true };
}
