import { wasTold } from './documented-events.js';

/** One block of a stream of server-sent events. */
export interface Frame {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  readonly retry?: string;
  readonly comment?: string;
}

export interface SseRequest {
  readonly key: string;
  /** Sent as `Last-Event-ID`. */
  readonly lastId?: string | undefined;
  readonly signal: AbortSignal;
}

/** Asks for a stream; whatever is not one is for the caller to judge. */
export function openStream(url: string, { key, lastId, signal }: SseRequest): Promise<Response> {
  const headers = {
    accept: 'text/event-stream',
    'x-api-key': key,
    ...(lastId !== undefined && { 'last-event-id': lastId }),
  };
  return fetch(url, { headers, signal });
}

/** The whole blocks of a stream, as they come; one that is cut off is dropped. */
export async function* framesOf(response: Response): AsyncGenerator<Frame, void, undefined> {
  let rest = '';
  const text = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    rest += text.decode(chunk as Uint8Array, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const frame of blocks.map(frameOf)) {
      const { event, data } = frame;
      if (event !== undefined && data !== undefined) wasTold(event, JSON.parse(data) as object);
      yield frame;
    }
  }
}

function frameOf(block: string): Frame {
  const fields = block.split('\n').map((line) => {
    const [, name = '', value = ''] = /^([^:]*): ?(.*)$/.exec(line) ?? [];
    return [name === '' ? 'comment' : name, value];
  });
  return Object.fromEntries(fields) as Frame;
}
