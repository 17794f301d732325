import { AsyncLocalStorageProviderSingleton } from '@langchain/core/singletons';

/** Where LangChain keeps the config of the runnable under way; `interrupt()` and nested calls read it there. */
const CHILD_CONFIG = Symbol.for('lc:child_config');

let isLean = false;

/**
 * Has LangChain keep, for each node it runs, only that node's config. By itself it also builds a LangSmith `RunTree` for
 * every node, which nobody reads here and which was measured at a quarter of the engine's processor time; ADR 0011 has
 * the numbers. The whole effect is on this one method of LangChain 1.x, so a new version must be measured again.
 */
export function keepContextLean(): void {
  if (isLean) return;
  isLean = true;
  const provider = AsyncLocalStorageProviderSingleton;
  provider.runWithConfig = (config, callback, avoidCreatingRootRunTree) => {
    const context = avoidCreatingRootRunTree ? undefined : { extra: { [CHILD_CONFIG]: config as unknown } };
    return provider.getInstance().run(context, callback);
  };
}
