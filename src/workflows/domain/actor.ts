export type { Actor } from '#kernel/actor.js';
