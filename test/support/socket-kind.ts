import { io } from 'socket.io-client';
import type { ClientKind, ToldEvent, Watched } from './feed-clients.js';

/** Told over Socket.IO, with a connection of its own each time. */
export const socketClients: ClientKind = {
  name: 'Socket.IO',
  connect: ({ url, key, watched, position, signal, ...told }) =>
    new Promise((resolve, reject) => {
      const options = { auth: { api_key: key }, transports: ['websocket'], forceNew: true, reconnection: false };
      const socket = io(`${url}/workflows`, options);
      const leave = (): void => void socket.disconnect();
      signal.addEventListener('abort', leave, { once: true });
      socket.on('connect', () => {
        socket.emit('subscribe', { ...scopeOf(watched), after: position ?? '0' }, (ack: Record<string, string>) => {
          if (ack['position'] === undefined) leave();
          else told.onPosition(ack['position']);
        });
      });
      socket.on('event', (event: ToldEvent) => {
        told.onEvent(event);
        told.onPosition('workflowId' in watched ? String(event.seq) : event.cursor);
      });
      socket.once('connect_error', reject);
      socket.once('disconnect', () => {
        signal.removeEventListener('abort', leave);
        socket.off();
        resolve();
      });
    }),
};

function scopeOf(watched: Watched): Readonly<Record<string, unknown>> {
  if ('workflowId' in watched) return { workflow_id: watched.workflowId };
  return 'projectId' in watched ? { project_id: watched.projectId } : { all: true };
}
