import type { Clock } from '#kernel/clock.js';

/** Nest's token for the clock; a port is a type and has no value of its own. */
export abstract class ClockPort implements Clock {
  abstract now(): Date;
}
