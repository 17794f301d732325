import { join } from 'node:path';
import { table } from './terminal/table.js';
import type { Artifact } from './wire.js';

const EXCERPT_LINES = 24;

/** The table of what was made and where it lies. */
export function deliverablesReport(artifacts: readonly Artifact[], folder: string): string[] {
  const rows = artifacts.map(({ name, size_bytes: size, sha256 }) => [
    name,
    byteSize(size),
    sha256.slice(0, 12),
    join(folder, name),
  ]);
  return table(['name', 'size', 'sha256', 'path'], rows, ['size']);
}

/** The beginning of a text, without the empty lines at its end. */
export function excerpt(text: string): string[] {
  return text.split('\n').slice(0, EXCERPT_LINES).join('\n').trimEnd().split('\n');
}

function byteSize(bytes: number): string {
  return bytes < 1_000 ? `${bytes} B` : `${(bytes / 1_000).toFixed(1)} kB`;
}
