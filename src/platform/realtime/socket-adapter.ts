import type { Duplex } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { Server, type Namespace, type ServerOptions } from 'socket.io';
import { ApiKeys } from '#platform/auth/api-keys.js';
import { AppConfig } from '#platform/config/app-config.js';
import { processSlice } from '#platform/config/process.config.js';
import { within } from '#platform/lifecycle/within.js';
import { eventParser } from './event-parser.js';
import { admit } from './handshake.js';
import { isOverfull, partWith, whenTaken } from './outgoing.js';
import { realtimeSlice } from './realtime.config.js';

/** Connections beyond the limit that are let in to be told so, or have not shown a key yet. */
const VESTIBULE = 100;

/** How long a connection may take to enter a namespace. */
const ENTER_MS = 10_000;

/** Answers that may wait for a client who goes on asking and takes none of them. */
const ANSWERS_WAITING = 1_000;

/** How long such a client has to hear of it. */
const LAST_WORD_MS = 1_000;

/** What clients are told to wait before they come back to a service that stops. */
const RETRY_AFTER_MS = 1_000;

/** How long a stopping service waits for its goodbyes to be taken, and then for connections to close. */
const GOODBYE_MS = 300;

/** Socket.IO on the port of the API: nobody enters a namespace without a key. */
export class SocketAdapter extends IoAdapter {
  private readonly keys: ApiKeys;
  private readonly config: AppConfig;
  private readonly namespaces: Namespace[] = [];
  private readonly webSockets = new Set<Duplex>();
  private isClosing = false;

  constructor(private readonly app: NestFastifyApplication) {
    super(app);
    this.keys = app.get(ApiKeys);
    this.config = app.get(AppConfig);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const { maxSockets, maxMessageBytes } = this.config.of(realtimeSlice);
    const connections = (): number => server.engine.clientsCount;
    const server = super.createIOServer(port, {
      ...options,
      // The page among the examples loads it.
      serveClient: this.config.of(processSlice).environment === 'development',
      parser: eventParser,
      maxHttpBufferSize: maxMessageBytes,
      connectTimeout: ENTER_MS,
      allowRequest: (_request: unknown, decide: (refusal: null, isWelcome: boolean) => void) => {
        decide(null, !this.isClosing && connections() < maxSockets + VESTIBULE);
      },
    }) as Server;
    const guard = admit({ keys: this.keys, maxSockets, connections });
    server.use(guard);
    server.on('new_namespace', (namespace) => {
      this.namespaces.push(namespace.use(guard));
      namespace.on('connection', (socket) => {
        socket.use((_message, next) => {
          if (isOverfull(socket, ANSWERS_WAITING)) partWith(socket, { stalledMs: 0, graceMs: LAST_WORD_MS });
          else next();
        });
      });
    });
    this.rememberWebSockets();
    return server;
  }

  /** Says goodbye and closes the connections; the HTTP server is Fastify's to close. A namespace goes with its server. */
  override async close(server: Server | Namespace): Promise<void> {
    if (!(server instanceof Server)) return;
    this.isClosing = true;
    const sockets = this.namespaces.flatMap((namespace) => [...namespace.sockets.values()]);
    for (const socket of sockets) socket.emit('server_closing', { retry_after_ms: RETRY_AFTER_MS });
    await within(GOODBYE_MS, Promise.all(sockets.map((socket) => whenTaken(socket, GOODBYE_MS))));
    // Not `disconnect()`, after which a client would stay away for good.
    server.engine.close();
    await within(GOODBYE_MS, Promise.all([...this.webSockets].map(closed)));
    // One that takes nothing would keep the HTTP server open.
    for (const webSocket of this.webSockets) webSocket.destroy();
  }

  private rememberWebSockets(): void {
    this.app.getHttpServer().on('upgrade', (_request, webSocket: Duplex) => {
      this.webSockets.add(webSocket);
      webSocket.once('close', () => this.webSockets.delete(webSocket));
    });
  }
}

function closed(webSocket: Duplex): Promise<void> {
  return new Promise((resolve) => webSocket.once('close', resolve));
}
