import type { KeyNames } from '#platform/redis/key-owner.js';

/** Every key that CheckpointKeys makes; the thread of a workflow has its id. */
export const checkpointKeyNames: KeyNames = [
  [/^checkpoints:([^:]+)(?::index)?$/, 'workflow'],
  [/^checkpoint-threads$/, 'deployment'],
];
