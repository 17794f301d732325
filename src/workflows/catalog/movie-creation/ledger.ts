import type { Quality } from '#agents';

/** A piece of work as the state keeps it. */
export interface Made<T> {
  readonly taskId: string;
  /** 0 for the first version. */
  readonly revision: number;
  readonly output: T;
  readonly quality: Quality;
  /** What a document of the crew was made from, counted in revisions; when it moves, the document is written anew. */
  readonly basis?: number;
}

/** Which version of a piece of work is wanted, and what shall be better in it. */
export interface RevisionOrder {
  readonly revision: number;
  readonly feedback: readonly string[];
}

const FIRST_VERSION: RevisionOrder = { revision: 0, feedback: [] };

/** Names a piece of work within the workflow: a state, or one item of a state that has several. */
function orderKey(stateName: string, item?: string): string {
  return item === undefined ? stateName : `${stateName}/${item}`;
}

export type RevisionOrders = Readonly<Record<string, RevisionOrder>>;

export function orderFor(orders: RevisionOrders, stateName: string, item?: string): RevisionOrder {
  return orders[orderKey(stateName, item)] ?? FIRST_VERSION;
}

/** Orders one more version of each piece of work. */
export function orderAgain(
  orders: RevisionOrders,
  stateName: string,
  pieces: readonly { readonly item?: string; readonly feedback: readonly string[] }[],
): RevisionOrders {
  return Object.fromEntries(
    pieces.map(({ item, feedback }) => {
      const { revision } = orderFor(orders, stateName, item);
      return [orderKey(stateName, item), { revision: revision + 1, feedback }];
    }),
  );
}

/** The items that have not been made in the version that is wanted, in the order given. */
export function itemsDue(
  stateName: string,
  items: readonly string[],
  made: Readonly<Record<string, Made<unknown>>>,
  orders: RevisionOrders,
): string[] {
  return items.filter((item) => {
    const version = made[item]?.revision;
    return version === undefined || version < orderFor(orders, stateName, item).revision;
  });
}

/**
 * Merges two records of versions: for each key the later version stays. It does not matter which side comes first, so a
 * fan-out may finish in any order.
 */
export function laterVersions<T extends { readonly revision: number }>(
  known: Readonly<Record<string, T>>,
  more: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const merged: Record<string, T> = { ...known };
  for (const [key, version] of Object.entries(more)) {
    const present = merged[key];
    if (present === undefined || present.revision <= version.revision) merged[key] = version;
  }
  return merged;
}
