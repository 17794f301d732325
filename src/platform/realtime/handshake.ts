import type { Socket } from 'socket.io';
import type { AppError, ErrorDetails } from '#kernel/errors/app-error.js';
import type { ApiKeys } from '#platform/auth/api-keys.js';
import { toProblem } from '#platform/http/problem.js';
import { SocketLimitReached } from './realtime.errors.js';

/** What a client finds as `data` of its `connect_error`. */
export interface HandshakeRefusal {
  readonly error: string;
  readonly code: string;
  readonly details: ErrorDetails;
}

export interface Doorkeeping {
  readonly keys: ApiKeys;
  /** Of one process. */
  readonly maxSockets: number;
  /** How many connections there are, this one included. */
  readonly connections: () => number;
}

type Next = (refusal?: Error & { data: HandshakeRefusal }) => void;

/** Lets a socket into a namespace when it brings a key and there is room. */
export function admit({ keys, maxSockets, connections }: Doorkeeping): (socket: Socket, next: Next) => void {
  return (socket, next) => {
    try {
      keys.identify(keyOf(socket));
    } catch (error) {
      next(refusal(error as AppError));
      return;
    }
    next(connections() > maxSockets ? refusal(new SocketLimitReached(maxSockets)) : undefined);
  };
}

/** A browser can set no header on a WebSocket, so the key may come in `auth` instead. */
function keyOf({ handshake }: Socket): string | undefined {
  const given = (handshake.auth['api_key'] as unknown) ?? handshake.headers['x-api-key'];
  return typeof given === 'string' ? given : undefined;
}

function refusal(thrown: AppError): Error & { data: HandshakeRefusal } {
  const { message, code, details } = toProblem(thrown);
  return Object.assign(new Error(message), { data: { error: message, code, details } });
}
