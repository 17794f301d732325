import { parseCursor, type Cursor } from './cursor.js';
import { PositionUnreadable } from './event.errors.js';

const SEQ = /^\d{1,16}$/;

/** @returns undefined when the text is no number that counts events */
export function parseSeq(text: string): number | undefined {
  const seq = Number(text);
  return SEQ.test(text) && Number.isSafeInteger(seq) ? seq : undefined;
}

/** @throws PositionUnreadable */
export function readSeq(position: string): number {
  const seq = parseSeq(position);
  if (seq === undefined) throw new PositionUnreadable(position, 'the seq of an event, or 0');
  return seq;
}

/** @throws PositionUnreadable */
export function readCursor(position: string): Cursor {
  const cursor = parseCursor(position);
  if (!cursor) throw new PositionUnreadable(position, 'the cursor of an event, or 0');
  return cursor;
}
