/** Who caused something: a caller is known by the fingerprint of the key, never by the key. */
export interface Actor {
  /** `key_` and the first 8 hex digits of the key's SHA-256. */
  readonly key_id: string;
}
