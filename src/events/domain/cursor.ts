/** The id of an entry of the global log: Redis' milliseconds, and a number within them. */
export interface EntryId {
  readonly ms: number;
  readonly n: number;
}

/** A place in the global log: behind the event `i` of an entry. */
export interface Cursor extends EntryId {
  readonly i: number;
}

/** Before everything. */
export const BEGINNING: Cursor = { ms: 0, n: 0, i: 0 };

const CURSOR = /^(\d{1,15})-(\d{1,10})\.(\d{1,6})$/;

/** @returns undefined when the text is no cursor; `0` is the beginning */
export function parseCursor(text: string): Cursor | undefined {
  if (text === '0') return BEGINNING;
  const [, ms, n, i] = CURSOR.exec(text) ?? [];
  return ms === undefined ? undefined : { ms: Number(ms), n: Number(n), i: Number(i) };
}

export function cursorText({ ms, n, i }: Cursor): string {
  return `${String(ms)}-${String(n)}.${String(i)}`;
}

export function parseEntryId(text: string): EntryId {
  const [ms, n] = text.split('-');
  return { ms: Number(ms), n: Number(n ?? 0) };
}

export function entryIdText({ ms, n }: EntryId): string {
  return `${String(ms)}-${String(n)}`;
}

/** Negative when `a` comes first. */
export function compareEntries(a: EntryId, b: EntryId): number {
  return a.ms - b.ms || a.n - b.n;
}
