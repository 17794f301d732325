import type { Caption } from '#agents';
import type { Production } from './production.js';

/**
 * WebVTT with one cue per caption: what is said with its speaker, what is heard in brackets.
 * @see https://www.w3.org/TR/webvtt1/
 */
export function subtitles({ documents }: Pick<Production, 'documents'>): string {
  const blocks = documents.captions.map(
    (caption, index) =>
      `${String(index + 1)}\n${timestamp(caption.start_ms)} --> ${timestamp(caption.end_ms)}\n${payload(caption)}`,
  );
  return ['WEBVTT', ...blocks].join('\n\n') + '\n';
}

function payload({ speaker, rows }: Caption): string {
  const words = rows.map(escaped).join('\n');
  return speaker === undefined ? words : `<v ${escaped(speaker)}>${words}`;
}

/** `00:00:03.250` */
function timestamp(ms: number): string {
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => pad(part, 2));
  return `${clock.join(':')}.${pad(ms % 1000, 3)}`;
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
