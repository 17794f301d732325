import { framesOf, openStream } from './sse.js';

/** What a client was told, as it was told it. */
export interface ToldEvent {
  readonly type: string;
  readonly cursor: string;
  readonly seq?: number;
  readonly workflow_id?: string;
  readonly project_id?: string;
}

/** Whose events a client wants. */
export type Watched = { readonly workflowId: string } | { readonly projectId: string } | { readonly all: true };

export interface Connection {
  /** Of the service: `http://127.0.0.1:8003`. */
  readonly url: string;
  readonly key: string;
  readonly watched: Watched;
  /** The latest one this client knows; undefined the first time. */
  readonly position: string | undefined;
  readonly signal: AbortSignal;
  readonly onPosition: (position: string) => void;
  readonly onEvent: (event: ToldEvent) => void;
}

/** One way to be told events. Further ones are added to the list of whoever tests them. */
export interface ClientKind {
  readonly name: string;
  /** Whether it is told such events at all. */
  tells(event: ToldEvent): boolean;
  /** Connects once; resolves or rejects when the connection has ended, however it did. */
  connect(connection: Connection): Promise<void>;
}

export const sseClients: ClientKind = {
  name: 'server-sent events',
  tells: () => true,
  async connect({ url, key, watched, position, signal, onPosition, onEvent }) {
    const response = await openStream(`${url}/api/v1${pathOf(watched)}`, { key, lastId: position, signal });
    if (response.status !== 200) throw new Error(`answered ${response.status}: ${await response.text()}`);
    for await (const { id, data, event } of framesOf(response)) {
      if (data !== undefined && event !== 'server_closing') onEvent(JSON.parse(data) as ToldEvent);
      if (id !== undefined) onPosition(id);
    }
  },
};

function pathOf(watched: Watched): string {
  if ('workflowId' in watched) return `/workflows/${watched.workflowId}/events`;
  return 'projectId' in watched ? `/events?project_id=${watched.projectId}` : '/events?after=0';
}
