import { Fifo } from './fifo.js';

/** So many events are told before the process sees to everything else: about two milliseconds. */
export const EVENTS_PER_TURN = 100;

interface Waiting {
  readonly events: number;
  readonly begin: () => void;
}

/**
 * Shares the event loop between those who are told events and everybody else: in one turn of the loop only so many events
 * are told, whoever tells them, and the next in line go on in the next one.
 */
export class Turns {
  private left = EVENTS_PER_TURN;
  private isNextDue = false;
  private readonly line = new Fifo<Waiting>();

  /** Resolves when so many may be told; more than one turn has are told in one go, and paid for by the following ones. */
  async take(events: number): Promise<void> {
    this.callNext();
    if (this.left > 0) this.left -= events;
    else
      await new Promise<void>((begin) => {
        this.line.push({ events, begin });
      });
  }

  private callNext(): void {
    if (this.isNextDue) return;
    this.isNextDue = true;
    setImmediate(() => {
      this.isNextDue = false;
      this.next();
    });
  }

  private next(): void {
    this.left = Math.min(EVENTS_PER_TURN, this.left + EVENTS_PER_TURN);
    while (this.left > 0) {
      const next = this.line.shift();
      if (!next) break;
      this.left -= next.events;
      next.begin();
    }
    if (this.left < EVENTS_PER_TURN) this.callNext();
  }
}
