import type { Clock } from '../clock.js';

/** A clock that stands still until told otherwise. */
export class FixedClock implements Clock {
  constructor(private at = new Date('2026-01-01T00:00:00.000Z')) {}

  now(): Date {
    return this.at;
  }

  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}
