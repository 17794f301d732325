import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWhere } from '../../support/skip.js';

const GENERATOR = 'dist/openapi.js';

describeWhere({ met: existsSync(GENERATOR), reason: 'there is no build; run npm run build' }, 'a document', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'orchestrator-openapi-'));
    execFileSync(process.execPath, [GENERATOR, folder]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['openapi.json', 'asyncapi.json'])(
    '%s is what the code says; otherwise run: npm run openapi:generate',
    (file) => {
      expect(readFileSync(join('openapi', file), 'utf8')).toBe(readFileSync(join(folder, file), 'utf8'));
    },
  );
});
