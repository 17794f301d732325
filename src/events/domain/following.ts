import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#kernel/errors/app-error.js';
import { isSnapshot, type FeedEvent } from './feed-event.js';
import type { Lane } from './lane.js';
import type { Ring } from './ring.js';
import type { Track } from './track.js';
import type { Turns } from './turns.js';

/** Before a log that could not be read is asked again. */
const PAUSE_MS = 500;

/** Events behind a position, oldest first, each once, for as long as somebody takes them. */
export interface Following extends AsyncIterable<readonly FeedEvent[]> {
  /** Behind everything that was taken: whoever comes back with it misses nothing. */
  readonly position: string;
}

export interface FollowingParts<P> {
  readonly track: Track<P>;
  readonly ring: Ring;
  readonly lane: Lane;
  readonly from: P;
  readonly turns: Turns;
  /** Ends it. */
  readonly signal: AbortSignal;
}

interface Told<P> {
  readonly events: readonly FeedEvent[];
  readonly position: P;
  readonly isOver?: boolean;
}

/**
 * One follower: nothing but a position. Where the ring has what comes next it is taken from there, otherwise from the log,
 * page by page, until the ring is reached. Nothing is read before it is asked for, so that a slow follower costs what his
 * one page does.
 */
export class PositionedFollowing<P> implements Following {
  private at: P;
  /** Of the lane's entries, the newest that was seen; undefined while the log is read. */
  private seen: number | undefined;
  private isAsleep = false;
  /** What comes behind the position cannot be told any more. */
  private isLost = false;

  constructor(private readonly parts: FollowingParts<P>) {
    this.at = parts.from;
  }

  get position(): string {
    const { track, ring } = this.parts;
    return track.text(this.isAsleep ? track.caughtUp(ring, this.at) : this.at);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly FeedEvent[], void, undefined> {
    while (!this.parts.signal.aborted) {
      const told = await this.next();
      if (told === 'missing') return;
      if (told.events.length > 0) {
        await this.parts.turns.take(told.events.length);
        yield told.events;
      }
      this.at = told.position;
      if (told.isOver) return;
    }
  }

  /** While the store is away there is nothing to tell. */
  private async next(): Promise<Told<P> | 'missing'> {
    try {
      if (this.isLost) return await this.snapshot();
      return await (this.seen === undefined ? this.fromLog() : this.fromLane(this.seen));
    } catch (error) {
      if (!(error instanceof AppError) || !error.retryable) throw error;
      await wait(PAUSE_MS, undefined, { signal: this.parts.signal }).catch(() => undefined);
      return this.nothing;
    }
  }

  private async fromLane(seen: number): Promise<Told<P>> {
    const { lane, track, signal } = this.parts;
    const entry = lane.after(seen);
    if (entry === undefined) {
      this.isAsleep = true;
      await lane.changed(signal);
      this.isAsleep = false;
      return this.nothing;
    }
    const news = entry === 'fallen' ? 'gap' : track.news(entry, this.at);
    this.seen = entry === 'fallen' || news === 'gap' ? undefined : entry.ordinal;
    this.isLost = news === 'back';
    return news === 'gap' || news === 'back' ? this.nothing : news;
  }

  private async fromLog(): Promise<Told<P> | 'missing'> {
    const { ring, lane, track } = this.parts;
    this.seen = track.placeIn(ring, lane, this.at);
    if (this.seen !== undefined) return this.nothing;
    // Whatever the ring has by now is in the log already: behind a last page it goes on from here.
    const { head } = ring;
    const page = await track.read(this.at);
    this.isLost = page.kind === 'gap';
    if (page.kind !== 'page') return page.kind === 'missing' ? 'missing' : this.nothing;
    if (page.isLast) this.seen = head;
    return page;
  }

  private async snapshot(): Promise<Told<P> | 'missing'> {
    const { track } = this.parts;
    const snapshot = await track.snapshot();
    this.isLost = false;
    this.seen = undefined;
    return snapshot ? { events: [snapshot], position: track.positionOf(snapshot) } : 'missing';
  }

  private get nothing(): Told<P> {
    return { events: [], position: this.at };
  }
}

/** Lets through what is wanted, and every snapshot; the position moves on with the rest. */
export function only(following: Following, isWanted: (event: FeedEvent) => boolean): Following {
  return {
    get position() {
      return following.position;
    },
    async *[Symbol.asyncIterator]() {
      for await (const events of following) {
        const wanted = events.filter((event) => isSnapshot(event) || isWanted(event));
        if (wanted.length > 0) yield wanted;
      }
    },
  };
}
