import type { FastifyRequest } from 'fastify';

const STREAM = 'text/event-stream';

/** Whether a client asks for the stream and not for a page. */
export function wantsStream({ method, headers: { accept = '' } }: FastifyRequest): boolean {
  const types = accept.split(',').map((part) => part.split(';', 1)[0]?.trim().toLowerCase());
  return method === 'GET' && types.includes(STREAM);
}

/** Where a client was when it lost its stream; it goes before what the address says, which is where it once began. */
export function lastEventId({ headers }: FastifyRequest): string | undefined {
  const id = headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}
