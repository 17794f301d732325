/**
 * The version a channel gets next: a counter, zero-padded so that text order is number order, and a random tail. Without
 * the tail a fork from an older checkpoint would make the same version twice, and one value would overwrite the other.
 */
export function nextVersion(current: string | number | undefined): string {
  const counter = current === undefined ? 0 : parseInt(String(current), 10);
  const tail = Math.floor(Math.random() * 0x1_0000_0000_0000).toString(36);
  return `${String(counter + 1).padStart(12, '0')}.${tail}`;
}
