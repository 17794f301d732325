export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan';

/** A piece of text in one style. */
export interface Span {
  readonly text: string;
  readonly style?: Style;
}

/** One row of the terminal. */
export type Line = readonly Span[];

const CODES: Readonly<Record<Style, string>> = {
  bold: '1',
  dim: '2',
  red: '31',
  green: '32',
  yellow: '33',
  cyan: '36',
};

export function span(text: string, style?: Style): Span {
  return style === undefined ? { text } : { text, style };
}

/** The row as it is written: no wider than the terminal, so that it never wraps, and styled where that is wanted. */
export function paint(line: Line, width: number, isColoured: boolean): string {
  let left = width;
  return line
    .map(({ text, style }) => {
      const shown = clip(text, left);
      left -= Array.from(shown).length;
      return style === undefined || !isColoured || shown === '' ? shown : `\u001b[${CODES[style]}m${shown}\u001b[0m`;
    })
    .join('');
}

function clip(text: string, width: number): string {
  const characters = Array.from(text);
  if (characters.length <= width) return text;
  const isSpaceAlone = characters.slice(Math.max(0, width)).join('').trim() === '';
  if (width < 1 || isSpaceAlone) return characters.slice(0, Math.max(0, width)).join('');
  return `${characters.slice(0, width - 1).join('')}…`;
}
