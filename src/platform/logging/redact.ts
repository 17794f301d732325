const SECRET_NAME =
  /^(x-|llm_)?(api[-_]?keys?|authorization|cookie|set-cookie|password|passwd|token|access_token|secret|private_key|redis_url)$/i;
const CREDENTIALS_IN_URL = /([a-z][a-z0-9+.-]*:\/\/)[^/@\s]*@/gi;
const CENSORED = '[redacted]';
const MAX_DEPTH = 8;

/** The text with user and password taken out of every URL in it. */
export function redactText(text: string): string {
  return text.includes('://') ? text.replace(CREDENTIALS_IN_URL, `$1${CENSORED}@`) : text;
}

/** A copy of plain data without secrets: known names are censored, URLs lose their credentials. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (!isPlain(value)) return value;
  if (depth === MAX_DEPTH) return '[too deep]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, SECRET_NAME.test(name) ? CENSORED : redact(item, depth + 1)]),
  );
}

/** Arrays and literal objects; errors, dates and machines have their own way of being written. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
