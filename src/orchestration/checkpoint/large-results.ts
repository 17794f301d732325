/** The output of a task, or a part of it, in the results that the workflow keeps anyway. */
export interface ResultRef {
  readonly task: string;
  /** From the output down to the part; empty for the whole. */
  readonly path: readonly (string | number)[];
}

/** A value without the large results in it, and where each of them was. */
export interface Slim {
  readonly value: unknown;
  readonly refs: readonly PlacedRef[];
}

export interface PlacedRef extends ResultRef {
  readonly at: readonly (string | number)[];
}

/** Bytes of JSON above which a result does not ride in checkpoints. */
const LARGE = 256 * 1024;

type Path = readonly (string | number)[];

/**
 * The large results that a run knows. A channel that holds one, at any depth of plain objects and arrays, is checkpointed
 * with a reference to the task instead, which has stored it already. What is meant is the very output, or a part of it
 * that is large by itself: a changed copy is new state, and is stored as such.
 */
export class LargeResults {
  /** By identity for objects; a string is found by what it says, which is as good. */
  private readonly refs = new Map<unknown, ResultRef>();

  /** @param json the output as it is stored */
  note(task: string, output: unknown, json: string): void {
    // A code unit makes three bytes at the most.
    if (json.length * 3 <= LARGE || Buffer.byteLength(json) <= LARGE) return;
    this.noteParts(task, output, []);
    this.refs.set(output, { task, path: [] });
  }

  /** Takes over what was read with a checkpoint: it is the same objects that the run will go on with. */
  noteAll(results: ReadonlyMap<string, StoredResult>): void {
    for (const [task, { output, json }] of results) this.note(task, output, json);
  }

  get isEmpty(): boolean {
    return this.refs.size === 0;
  }

  /** Replaces every known large result by a reference. */
  slim(value: unknown): Slim {
    const refs: PlacedRef[] = [];
    return { value: this.without(value, [], refs, new Set()), refs };
  }

  /** @returns about how many bytes of JSON the value makes */
  private noteParts(task: string, value: unknown, path: Path): number {
    const size = this.sizeOf(task, value, path);
    if (size > LARGE) this.refs.set(value, { task, path });
    return size;
  }

  private sizeOf(task: string, value: unknown, path: Path): number {
    if (typeof value === 'string') return Buffer.byteLength(value) + 2;
    const entries = entriesOf(value);
    if (!entries) return 8;
    return entries.reduce((sum, [key, part]) => {
      const name = typeof key === 'string' ? key.length + 4 : 1;
      return sum + name + this.noteParts(task, part, [...path, key]);
    }, 2);
  }

  /** Copies only what leads to a reference. @param above where we are, against endless circles */
  private without(value: unknown, at: Path, refs: PlacedRef[], above: Set<unknown>): unknown {
    const ref = this.refs.get(value);
    if (ref) {
      refs.push({ ...ref, at });
      return null;
    }
    const entries = above.has(value) ? undefined : entriesOf(value);
    if (!entries) return value;
    above.add(value);
    const known = refs.length;
    const parts = entries.map(([key, part]) => [key, this.without(part, [...at, key], refs, above)] as const);
    above.delete(value);
    if (refs.length === known) return value;
    return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  }
}

/** The output of a task as it was read. */
export interface StoredResult {
  readonly output: unknown;
  readonly json: string;
}

/** Puts the results back to where they were. @param value what `slim` left, parsed; it is changed */
export function restore(value: unknown, refs: readonly PlacedRef[], resultOf: (task: string) => unknown): unknown {
  let whole = value;
  for (const { at, task, path } of refs) {
    const part = path.reduce(child, resultOf(task));
    const last = at.at(-1);
    if (last === undefined) whole = part;
    else (at.slice(0, -1).reduce(child, whole) as Record<string | number, unknown>)[last] = part;
  }
  return whole;
}

function child(value: unknown, key: string | number): unknown {
  return (value as Readonly<Record<string | number, unknown>>)[key];
}

/** Of plain objects and arrays; anything else is a value of its own. */
function entriesOf(value: unknown): (readonly [string | number, unknown])[] | undefined {
  if (Array.isArray(value)) return value.map((part: unknown, i) => [i, part] as const);
  if (typeof value !== 'object' || value === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? Object.entries(value) : undefined;
}
