/** Who caused something: a caller, by the id of the key and never the key; or the system, with its reason. */
export type Actor = { readonly key_id: string } | { readonly system: string };

/** Who changes something, and when. */
export interface Cause {
  readonly actor: Actor;
  readonly at: Date;
}
