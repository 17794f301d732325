import { RequestInvalid } from '#platform/http/http.errors.js';

/** What may be so large, and which variable says so. */
export interface PayloadLimit {
  /** The field, as a person would write it. */
  readonly path: string;
  readonly bytes: number;
  readonly variable: string;
}

/** @throws RequestInvalid naming the limit, what was sent and what to do */
export function assertFits(text: string, { path, bytes, variable }: PayloadLimit): void {
  const size = Buffer.byteLength(text);
  if (size <= bytes) return;
  const message = `has ${String(size)} bytes, and ${variable} allows ${String(bytes)}; send less`;
  throw new RequestInvalid([{ path, message }]);
}
