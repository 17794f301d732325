import type { KeyNames } from '#platform/redis/key-owner.js';

/** Every key that ProjectKeys makes. */
export const projectKeyNames: KeyNames = [
  [/^project:([^:]+)$/, 'project'],
  [/^projects$/, 'deployment'],
];
