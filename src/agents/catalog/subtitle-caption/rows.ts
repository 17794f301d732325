/** A row is broken in two beyond this many characters, as broadcasters do. */
const ROW_LENGTH = 42;

/** A line in one row, or in two as nearly equal ones as its words allow. */
export function rowsOf(line: string): string[] {
  const words = line.trim().split(/\s+/);
  const whole = words.join(' ');
  if (whole.length <= ROW_LENGTH) return [whole];
  const breaks = words.slice(1).map((_, index) => words.slice(0, index + 1).join(' ').length);
  const best = breaks.reduce(
    (near, at) => (Math.abs(at - whole.length / 2) < Math.abs(near - whole.length / 2) ? at : near),
    Infinity,
  );
  return best === Infinity ? [whole] : [whole.slice(0, best), whole.slice(best + 1)];
}
