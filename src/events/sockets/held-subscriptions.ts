import type { Socket } from 'socket.io';
import { SubscriptionLimitReached, SubscriptionNotFound } from './subscriptions.errors.js';

/** The subscriptions of one socket; they end with it. */
export class HeldSubscriptions {
  private readonly held = new Map<string, AbortController>();
  private begun = 0;

  constructor(
    socket: Socket,
    private readonly limit: number,
  ) {
    socket.once('disconnect', () => {
      for (const id of [...this.held.keys()]) this.end(id);
    });
  }

  /**
   * @returns its id, and a signal that it has ended
   * @throws SubscriptionLimitReached
   */
  begin(): { readonly id: string; readonly signal: AbortSignal } {
    if (this.held.size >= this.limit) throw new SubscriptionLimitReached(this.limit);
    const id = `s${++this.begun}`;
    const ending = new AbortController();
    this.held.set(id, ending);
    return { id, signal: ending.signal };
  }

  /** @throws SubscriptionNotFound */
  end(id: string): void {
    const ending = this.held.get(id);
    if (!ending) throw new SubscriptionNotFound(id);
    this.held.delete(id);
    ending.abort();
  }
}
