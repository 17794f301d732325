import { parseCursor, type Cursor } from './cursor.js';
import { PositionUnreadable } from './event.errors.js';

const SEQ = /^\d{1,15}$/;

/** @throws PositionUnreadable */
export function readSeq(position: string): number {
  if (!SEQ.test(position)) throw new PositionUnreadable(position, 'the seq of an event, or 0');
  return Number(position);
}

/** @throws PositionUnreadable */
export function readCursor(position: string): Cursor {
  const cursor = parseCursor(position);
  if (!cursor) throw new PositionUnreadable(position, 'the cursor of an event, or 0');
  return cursor;
}
