/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Of the whole filtered list. */
  readonly total: number;
  readonly hasMore: boolean;
  /** Where the next page begins; opaque, and stable while new items arrive. */
  readonly nextCursor?: string | undefined;
}

/** Which page is wanted of a list that shows the newest first. */
export interface PageRequest {
  readonly limit: number;
  /** Does not count when a position is given. */
  readonly offset: number;
  /** The last item of the page before. */
  readonly after?: ListPosition | undefined;
}

/** Where an item stands in a list: its time of creation in ms, then its id. */
export interface ListPosition {
  readonly at: number;
  readonly id: string;
}

/** A position as clients carry it from one page to the next. */
export function cursorOf({ at, id }: ListPosition): string {
  return Buffer.from(`${String(at)}:${id}`).toString('base64url');
}

/** @returns undefined when the text is no cursor of ours */
export function parseCursor(cursor: string): ListPosition | undefined {
  const [, at, id] = /^(\d{1,16}):([A-Za-z0-9_/-]{1,200})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}
