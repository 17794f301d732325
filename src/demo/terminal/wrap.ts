/** The text in rows no longer than the width, broken between words; a longer word has a row of its own. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const rows: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const row = rows.at(-1);
    if (row !== undefined && row.length + 1 + word.length <= width) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(indent + word);
  }
  return rows;
}
