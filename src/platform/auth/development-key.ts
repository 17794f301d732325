import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '#platform/lifecycle/error-code.js';

export interface DevelopmentKey {
  readonly key: string;
  readonly file: string;
}

/**
 * The key in `DATA_DIR/api-key`, made once and readable by its owner alone. It is written under another name and linked
 * into place, so that of several services starting at once one wins and nobody reads half a key.
 */
export function developmentKey(dataDir: string): DevelopmentKey {
  const file = join(dataDir, 'api-key');
  mkdirSync(dataDir, { recursive: true });
  return { file, key: readKey(file) ?? makeKey(file) };
}

function makeKey(file: string): string {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `dev_${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

function readKey(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
