import type { Slice } from './slice.js';
import type { Variable } from './variable.js';

const WIDTH = 116;

/** The text of `.env.example`: every variable once, with its meaning and its default. */
export function envExample(slices: readonly Slice[]): string {
  const head = '# Every variable the service reads, with its default. Copy to .env and change what you need.\n';
  return [head, ...slices.map(group)].join('\n');
}

function group(slice: Slice): string {
  const entries = Object.values(slice.variables).map(entry);
  return [`# --- ${slice.name} ---`, ...entries, ''].join('\n');
}

function entry(variable: Variable): string {
  const comment = wrap(variable.description).map((line) => `# ${line}`);
  return [...comment, `${variable.name}=${variable.default ?? ''}`].join('\n');
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
