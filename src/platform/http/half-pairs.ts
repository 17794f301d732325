import { hasHalfPair } from '#kernel/well-formed.js';

interface Place {
  readonly path: string;
  readonly value: unknown;
}

/**
 * Where in parsed JSON a text has half of a surrogate pair, or undefined; for the name of a member, where its object is. Without
 * recursion: a body may be nested as deep as it is long.
 */
export function placeOfHalfPair(body: unknown): string | undefined {
  const places: Place[] = [{ path: '', value: body }];
  for (let place = places.pop(); place; place = places.pop()) {
    const { path, value } = place;
    if (typeof value === 'string' && hasHalfPair(value)) return path;
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && Object.keys(value).some(hasHalfPair)) return path;
    for (const member of membersOf(path, value)) places.push(member);
  }
  return undefined;
}

function membersOf(path: string, value: object): Place[] {
  if (Array.isArray(value)) return value.map((item: unknown, i) => ({ path: `${path}[${String(i)}]`, value: item }));
  return Object.entries(value).map(([name, item]) => ({
    path: path === '' ? name : `${path}.${name}`,
    value: item as unknown,
  }));
}
