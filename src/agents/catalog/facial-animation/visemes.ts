/** The mouth shape of a letter; consonants that are made out of sight have none. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/[aäà-å]/, 'A'],
  [/[eiyè-ï]/, 'E'],
  [/[ouwöüò-ü]/, 'O'],
  [/[mbp]/, 'M'],
  [/[fv]/, 'F'],
  [/[lntdr]/, 'L'],
];

/** The mouth shapes of a text in their order; a shape is not made twice running, and the mouth rests between clauses. */
export function visemesOf(line: string): string {
  const shapes = Array.from(line.toLowerCase(), (sign) =>
    /[\s,.;:!?…–—]/.test(sign)
      ? /\s/.test(sign)
        ? ''
        : '-'
      : (SHAPES.find(([letters]) => letters.test(sign))?.[1] ?? ''),
  ).join('');
  return shapes.replace(/(.)\1+/g, '$1') || '-';
}
