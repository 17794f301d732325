import { findProgram } from './find-program.js';
import type { Requirement } from './skip.js';

/** What some tests need and not every machine has. */
export const realRedis: Requirement = {
  met: findProgram('redis-server', 'valkey-server') !== undefined,
  reason: 'neither redis-server nor valkey-server is on the PATH',
};
