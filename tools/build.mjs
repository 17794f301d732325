import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, isStarted, runTool } from './failure.mjs';
import { ROOT } from './root.mjs';
import { runQuietly } from './run-quietly.mjs';

const STAMP = join(ROOT, 'dist/.built-from');
const SETTINGS = ['package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'];
const NOT_BUILT = /\.(spec|suite)\.ts$|(^|\/)testing\//;

/** Builds `dist/`, unless it was built from the very same sources and settings. */
export async function buildWhenStale() {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== fingerprint()) await build();
}

async function build() {
  const sources = fingerprint();
  const nest = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');
  const { succeeded, output } = await runQuietly('Building ...', process.execPath, [nest, 'build']);
  if (!succeeded)
    throw new Failure(`${output.trim()}\n\nThe sources do not compile: mend what is listed above and try again.`);
  writeFileSync(STAMP, sources);
}

/** SHA-256 over names and contents of everything the build reads. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...SETTINGS, ...sources()])
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

function sources() {
  return readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length))
    .filter((file) => !NOT_BUILT.test(file))
    .sort();
}

if (isStarted(import.meta.url)) await runTool(build);
