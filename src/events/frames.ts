import type { FeedEvent } from './domain/feed-event.js';

/** How long a client waits before it connects again, ms. */
const RETRY_MS = 2_000;

const texts = new WeakMap<FeedEvent, string>();

/** An event as a frame of a stream. Its text is made once for all who are told it. */
export function eventFrame(event: FeedEvent, position: string): string {
  const known = texts.get(event);
  const text = known ?? `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
  if (known === undefined) texts.set(event, text);
  return `id: ${position}\n${text}`;
}

/** The first words of a stream: from here on whoever loses it can go on. */
export function openingFrame(position: string): string {
  return `retry: ${RETRY_MS}\nid: ${position}\n\n`;
}

/** A sign of life, and how far a client has come who was told nothing for a while. */
export function heartbeatFrame(position: string): string {
  return `: heartbeat\nid: ${position}\n\n`;
}

/**
 * The last words of a stream.
 * @param event `server_closing`: connect again; `too_slow`: connect again when there is time to read
 */
export function lastFrame(event: 'server_closing' | 'too_slow', retryMs: number): string {
  return `retry: ${Math.round(retryMs)}\nevent: ${event}\ndata: {}\n\n`;
}
