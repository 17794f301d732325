import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Failure, runTool } from './failure.mjs';
import { ROOT } from './root.mjs';
import { setUp } from './set-up.mjs';

const FOLDER = join(ROOT, 'openapi');
const DOCUMENT = join(FOLDER, 'openapi.json');
const EVENTS = join(FOLDER, 'asyncapi.json');

/** Both linters tell their makers what they are used for unless told not to. */
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

await runTool(async () => {
  await setUp();
  if (process.argv[2] === 'generate') return generate(FOLDER);
  requireFresh();
  await parseEvents();
  lint('spectral', ['lint', '--quiet', '--fail-severity=error', DOCUMENT]);
  lint('redocly', ['lint', '--format=stylish', DOCUMENT]);
});

function generate(folder) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'dist/openapi.js'), folder], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Failure('The documents could not be made of the controllers and event classes.');
}

/** The committed documents must be what controllers and event classes say today. */
function requireFresh() {
  const folder = mkdtempSync(join(tmpdir(), 'orchestrator-openapi-'));
  try {
    generate(folder);
    for (const document of [DOCUMENT, EVENTS]) {
      const fresh = readFileSync(join(folder, basename(document)), 'utf8');
      if (existsSync(document) && readFileSync(document, 'utf8') === fresh) continue;
      throw new Failure(`${document} is not what the code says. Write it anew: npm run openapi:generate`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lint(linter, args) {
  const program = join(ROOT, 'node_modules/.bin', linter);
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...QUIET } });
  if (status !== 0)
    throw new Failure(`${linter} finds errors in openapi/openapi.json: mend the DTOs, then npm run openapi:generate`);
}

/** The document must be AsyncAPI, and every example of a message must have the shape of its message. */
async function parseEvents() {
  const { Parser } = await import('@asyncapi/parser');
  const { diagnostics } = await new Parser().parse(readFileSync(EVENTS, 'utf8'));
  const faults = diagnostics.filter(({ severity }) => severity <= 1);
  if (faults.length === 0) return;
  const lines = faults.map(({ message, path }) => `${path.join('.')}: ${message}`);
  throw new Failure(`openapi/asyncapi.json is not right: mend the event classes.\n${lines.join('\n')}`);
}
