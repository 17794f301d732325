import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, runTool } from './failure.mjs';
import { ROOT } from './root.mjs';
import { setUp } from './set-up.mjs';

const DOCUMENT = join(ROOT, 'openapi/openapi.json');

/** Both linters tell their makers what they are used for unless told not to. */
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

await runTool(async () => {
  await setUp();
  if (process.argv[2] === 'generate') return generate(DOCUMENT);
  requireFresh();
  lint('spectral', ['lint', '--quiet', '--fail-severity=error', DOCUMENT]);
  lint('redocly', ['lint', '--format=stylish', DOCUMENT]);
});

function generate(file) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'dist/openapi.js'), file], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Failure('The document could not be made of the controllers.');
}

/** The committed document must be what the controllers say today. */
function requireFresh() {
  const folder = mkdtempSync(join(tmpdir(), 'orchestrator-openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    generate(file);
    if (existsSync(DOCUMENT) && readFileSync(DOCUMENT, 'utf8') === readFileSync(file, 'utf8')) return;
    throw new Failure('openapi/openapi.json is not what the controllers say. Write it anew: npm run openapi:generate');
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
