import type { INestApplicationContext } from '@nestjs/common';
import { within } from '#platform/lifecycle/within.js';
import type { Log } from '#platform/logging/log.js';

/** What closing may take beyond the grace of the work under way. */
const MARGIN_MS = 2_000;

/** Closes an application; what hangs, such as a client that never lets go, is left behind with the process. */
export async function closeWithin(app: INestApplicationContext, graceMs: number, log: Log): Promise<void> {
  if (!(await within(graceMs + MARGIN_MS, app.close()))) log.warn({}, 'Something did not close within the grace');
}
