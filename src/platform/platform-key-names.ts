import type { KeyNames } from './redis/key-owner.js';

/** The keys of the machinery itself. */
export const platformKeyNames: KeyNames = [
  [/^queue:/, 'deployment'],
  [/^data-version$/, 'deployment'],
];
