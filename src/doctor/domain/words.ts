const NAMED = 3;
const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
] as const;

/** `1 workflow`, `3 workflows` */
export function several(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The first few by name, and how many more there are. */
export function few(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** `40 s`, `12 min`, `3 h`, `2 d` */
export function age(ms: number): string {
  const unit = UNITS.find(([, size]) => ms >= 2 * size);
  return unit ? `${Math.floor(ms / unit[1])} ${unit[0]}` : `${Math.round(ms / 1_000)} s`;
}
