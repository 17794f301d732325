import type { Log } from '#platform/logging/log.js';

const nothing = (): void => undefined;

/** A log that nobody reads. */
export const silentLog = { debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing } satisfies Log;
