/** What a key belongs to: the deployment as a whole, or one thing with an id. */
export interface KeyOwner {
  readonly kind: 'deployment' | 'workflow' | 'project' | 'agent' | 'webhook';
  /** Empty for the deployment. */
  readonly id: string;
}

/** The names of keys, without the prefix, and what they belong to; the first group of the pattern is the owner's id. */
export type KeyNames = readonly (readonly [pattern: RegExp, kind: KeyOwner['kind']])[];

/** Whose the key of this name is; nothing when nobody here writes such a key. */
export function ownerOf(name: string, known: KeyNames): KeyOwner | undefined {
  for (const [pattern, kind] of known) {
    const match = pattern.exec(name);
    if (match) return { kind, id: kind === 'deployment' ? '' : (match[1] ?? '') };
  }
  return undefined;
}
