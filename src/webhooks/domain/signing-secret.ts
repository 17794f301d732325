import { randomBytes } from 'node:crypto';

/** Standard Webhooks asks for 24 to 64. */
const BYTES = 32;

/** A new secret, as Standard Webhooks writes one. */
export function newSigningSecret(): string {
  return `whsec_${randomBytes(BYTES).toString('base64')}`;
}
