/** Whether one entry of a stream comes after another; ids are `<ms>-<count>`. */
export function isAfter(a: string, b: string): boolean {
  const [aMs = 0, aCount = 0] = a.split('-').map(Number);
  const [bMs = 0, bCount = 0] = b.split('-').map(Number);
  return aMs === bMs ? aCount > bCount : aMs > bMs;
}
