/** An hour: what asks for longer is as good as gone. */
const MAX_MS = 3_600_000;

/** The header `Retry-After`, seconds or a date, as ms from now; undefined when it says nothing of use. */
export function retryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(MAX_MS, Math.max(0, ms));
}
