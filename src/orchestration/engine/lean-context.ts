import { AsyncLocalStorageProviderSingleton } from '@langchain/core/singletons';

/**
 * Has LangChain run nodes without an `AsyncLocalStorage`. By itself it enters one for every node, with a LangSmith
 * `RunTree` that nobody reads here, and from the first entry on Node 20 calls hooks at every promise of the process; ADR
 * 0013 has what both cost. Nodes get their config as an argument, and are left by throwing `GraphInterrupt` and not by
 * `interrupt()`, which would look for it there. The whole effect is on this one method of LangChain 1.x, so a new version
 * must be measured again.
 */
export function keepContextLean(): void {
  AsyncLocalStorageProviderSingleton.runWithConfig = (_config, callback) => callback();
}
