import type { FeedEvent } from './feed-event.js';

/** Whether an event is of one of the types; `decision.*` is every one that begins so. */
export function isOfTypes(types: readonly string[]): (event: FeedEvent) => boolean {
  const exact = new Set(types);
  const families = types.filter((type) => type.endsWith('.*')).map((type) => type.slice(0, -1));
  return ({ type }) => exact.has(type) || families.some((family) => type.startsWith(family));
}
