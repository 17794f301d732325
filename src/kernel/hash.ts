import { createHash } from 'node:crypto';

/** SHA-256 of a text or bytes as 64 lower-case hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The first 12 hex digits of SHA-256: short enough for an id, and 48 bits are ample within one workflow. */
export function shortHash(content: string): string {
  return sha256(content).slice(0, 12);
}
