import { io, type Socket } from 'socket.io-client';
import { wasTold } from './documented-events.js';
import { eventually } from './eventually.js';
import { TEST_KEY } from './test-app.js';

/** An event as it comes over the wire. */
export interface WireEvent {
  readonly id: string;
  readonly type: string;
  readonly seq: number;
  readonly cursor: string;
  readonly workflow_id: string;
  readonly project_id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Acknowledges a message. */
export interface Ack {
  readonly ok?: true;
  readonly subscription?: string;
  readonly position?: string;
  readonly error?: string;
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface SocketOptions {
  readonly auth?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly transports?: readonly ('websocket' | 'polling')[];
}

/** A Socket.IO client as anybody would write it: it keeps what it is told, and comes back by itself. */
export class SocketClient {
  readonly events: WireEvent[] = [];
  /** By subscription. */
  readonly told = new Map<string, WireEvent[]>();
  readonly messages: { readonly name: string; readonly content: unknown }[] = [];
  readonly socket: Socket;

  private constructor(url: string, namespace: string, { auth = { api_key: TEST_KEY }, ...options }: SocketOptions) {
    this.socket = io(`${url}${namespace}`, {
      auth,
      extraHeaders: options.headers ?? {},
      transports: [...(options.transports ?? ['websocket'])],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    this.socket.on('event', (event: WireEvent, subscription: string) => {
      wasTold(event.type, event);
      this.events.push(event);
      this.told.set(subscription, [...(this.told.get(subscription) ?? []), event]);
    });
    this.socket.onAny((name: string, content: unknown) => {
      if (name === 'event') return;
      wasTold(name, content as object);
      this.messages.push({ name, content });
    });
    this.socket.on('disconnect', (reason) => this.messages.push({ name: 'disconnect', content: reason }));
  }

  static async connected(url: string, namespace: string, options: SocketOptions = {}): Promise<SocketClient> {
    const client = new SocketClient(url, namespace, options);
    await new Promise<void>((resolve, reject) => {
      client.socket.once('connect', resolve);
      client.socket.once('connect_error', reject);
    });
    return client;
  }

  /** What the refused is told. */
  static async refused(url: string, namespace: string, options: SocketOptions = {}): Promise<unknown> {
    const client = new SocketClient(url, namespace, options);
    const error = await new Promise<Error & { data?: unknown }>((resolve, reject) => {
      client.socket.once('connect_error', resolve);
      client.socket.once('connect', () => {
        reject(new Error('It was let in'));
      });
    });
    client.leave();
    if (error.data !== undefined) wasTold('connect_error', error.data as object);
    return error.data ?? error.message;
  }

  async send(message: string, ...content: readonly unknown[]): Promise<Ack> {
    const ack = (await this.socket.timeout(10_000).emitWithAck(message, ...content)) as Ack;
    if (message === 'subscribe' || message === 'unsubscribe') wasTold(`${message}d`, ack);
    return ack;
  }

  subscribe(content: Readonly<Record<string, unknown>>): Promise<Ack> {
    return this.send('subscribe', content);
  }

  /** Subscribes now and whenever it comes back, behind what it was told last. */
  async keepTo(content: Readonly<Record<string, unknown>>, position: 'seq' | 'cursor'): Promise<void> {
    this.socket.on('connect', () => {
      void this.subscribe({ ...content, after: this.events.at(-1)?.[position] ?? 0 });
    });
    await this.subscribe({ ...content, after: 0 });
  }

  /** The events, once there are so many. */
  toldSoMany(count: number, deadlineMs = 20_000): Promise<readonly WireEvent[]> {
    return eventually(() => {
      if (this.events.length < count) throw new Error(`told ${this.events.length} of ${count}`);
      return this.events;
    }, deadlineMs);
  }

  heard(name: string): Promise<unknown> {
    return eventually(() => {
      const message = this.messages.find((one) => one.name === name);
      if (!message) throw new Error(`no ${name} among ${JSON.stringify(this.messages)}`);
      return message.content;
    }, 10_000);
  }

  leave(): void {
    this.socket.disconnect();
  }
}
