import { eventsOfGlobalEntry } from '#workflows';
import { parseEntryId } from '../domain/cursor.js';
import type { LoggedEvent } from '../domain/feed-event.js';
import type { LogEntry } from '../domain/ring.js';

export type RawEntry = [id: string, flat: string[]];

export function logEntryOf(raw: RawEntry): LogEntry {
  const [text, flat] = raw;
  const id = parseEntryId(text);
  const events = eventsOf(raw);
  const weight = flat.reduce((sum, { length }) => sum + length, 0);
  return { id, events, end: { ...id, i: Math.max(0, events.length - 1) }, weight };
}

/** An entry that nobody can read says nothing, and must not keep the ones behind it from being read. */
function eventsOf(raw: RawEntry): LoggedEvent[] {
  try {
    return eventsOfGlobalEntry(raw);
  } catch {
    return [];
  }
}
