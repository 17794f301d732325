/** The beginning of an escape that stands for half of a pair, or for a whole one with the next. */
const SUSPECT = /\\u[dD][89a-fA-F]/;
/** A pair, half of one, or any other escape: a backslash that is itself escaped begins none. */
const ESCAPES = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[dD][89a-fA-F][\da-fA-F]{2}|\\./gs;
const HALF = /^\\u[dD][89a-fA-F][\da-fA-F]{2}$/;

/** Whether a JSON text may hold half of a surrogate pair: beside bytes that are no UTF-8 only an escape can be one. */
export function mayHoldHalfPairs(json: string): boolean {
  return SUSPECT.test(json);
}

/**
 * The same JSON text with U+FFFD in place of every half of a surrogate pair. `JSON.stringify` writes such a half as an escape, which
 * Lua's cjson refuses to read.
 */
export function wellFormedJson(json: string): string {
  if (!mayHoldHalfPairs(json)) return json;
  return json.replace(ESCAPES, (escape) => (HALF.test(escape) ? '\ufffd' : escape));
}

/** Whether a text has half of a surrogate pair. */
export function hasHalfPair(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** The beginning of a text, at most `max` UTF-16 units of it, and never half of a character. */
export function beginningOf(text: string, max: number): string {
  return text.length > max ? text.slice(0, max).replace(/[\ud800-\udbff]$/, '') : text;
}
