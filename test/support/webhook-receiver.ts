import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { wasTold } from './documented-events.js';

export interface ReceivedDelivery {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: string;
  readonly body: {
    readonly type: string;
    readonly timestamp: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

/** How a receiver answers; 204 unless told otherwise. */
export type Answering = (delivery: ReceivedDelivery, response: ServerResponse) => void;

/** Somebody's server that is told of events. */
export class WebhookReceiver {
  readonly received: ReceivedDelivery[] = [];
  answer: Answering = (_, response) => response.writeHead(204).end();

  private constructor(private readonly server: Server) {}

  static async start(port = 0): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server);
    server.on('request', (request, response) => void receiver.take(request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  url(path = '/hook'): string {
    return `http://127.0.0.1:${String(this.port)}${path}`;
  }

  /** Ids of the messages in order of their arrival, also where they came more than once. */
  get ids(): string[] {
    return this.received.map(({ headers }) => headers['webhook-id'] ?? '');
  }

  get types(): string[] {
    return this.received.map(({ body }) => body.type);
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    if (this.server.listening) await once(this.server, 'close');
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await text(request);
    const headers = request.headers as Record<string, string>;
    const delivery = { path: request.url ?? '', headers, raw, body: JSON.parse(raw) as ReceivedDelivery['body'] };
    wasTold(delivery.body.type === 'events.missed' ? 'webhook_missed' : 'webhook', delivery.body);
    this.received.push(delivery);
    this.answer(delivery, response);
  }
}

/** Whether a delivery proves to come from whoever has the secret, by the package that receivers use. */
export function isSignedWith(secret: string, { raw, headers }: ReceivedDelivery): boolean {
  try {
    new Webhook(secret).verify(raw, headers);
    return true;
  } catch {
    return false;
  }
}
