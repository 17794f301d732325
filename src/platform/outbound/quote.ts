import { beginningOf } from '#kernel/well-formed.js';
import { redactText } from '#platform/logging/redact.js';

const MAX_LENGTH = 300;

/** Makes the words of one agent fit for our records. */
export type Quote = (words: string, maxLength?: number) => string;

/**
 * Words from elsewhere, fit for our records: one line, not too long, without credentials in addresses and without the token
 * we called with, which some echo.
 */
export function quote(words: string, token?: string, maxLength = MAX_LENGTH): string {
  const withoutToken = token === undefined ? words : words.replaceAll(token, '[redacted]');
  const line = redactText(withoutToken)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return line.length > maxLength ? `${beginningOf(line, maxLength)}…` : line;
}
