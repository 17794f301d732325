import { join } from 'node:path';
import { buildWhenStale } from './build.mjs';
import { exclusively } from './exclusively.mjs';
import { isStarted, runTool } from './failure.mjs';
import { installWhenStale } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { ROOT } from './root.mjs';

/** Brings a clone to where it can run: packages from the lock, a build of the sources. Does nothing when all is fresh. */
export async function setUp() {
  requireNode();
  await exclusively(join(ROOT, '.data/set-up.lock'), async () => {
    await installWhenStale();
    await buildWhenStale();
  });
}

if (isStarted(import.meta.url)) await runTool(setUp);
