/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Of the whole filtered list. */
  readonly total: number;
  readonly hasMore: boolean;
  /** Where the next page begins; opaque, and stable while new items arrive. */
  readonly nextCursor?: string | undefined;
}
