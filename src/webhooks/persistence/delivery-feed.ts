import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { fromStore } from '#platform/redis/as-store-error.js';
import { runPipeline } from '#platform/redis/run-pipeline.js';
import { eventsOfGlobalEntry } from '#workflows';
import type { DeliveryContent } from '../domain/delivery.js';
import type { Webhook } from '../domain/webhook.js';
import { textOfContent } from './delivery.codec.js';
import { isAfter } from './entry-id.js';
import { webhookFromHash } from './webhook.codec.js';
import type { WebhookKeys } from './webhook.keys.js';
import { holdFeed, leaveFeed, moveFeed } from './webhook.scripts.js';

/** How far the events have been read. */
export interface FeedPosition {
  /** The last entry of the global log that was read. */
  readonly cursor: string;
  /** The last event of it. */
  readonly index: string;
  /** Counts the changes among the webhooks. */
  readonly changes: string;
}

type FeedEvent = ReturnType<typeof eventsOfGlobalEntry>[number];

/** Events that became one entry of the log, in one change. */
export interface FeedEntry {
  readonly id: string;
  readonly events: readonly FeedEvent[];
}

export interface FeedPage {
  readonly entries: readonly FeedEntry[];
  /** Whether the log goes back no further than to the first of them: what was before is not known. */
  readonly hasGap: boolean;
}

/** Somebody who is told of what has happened after an entry. */
export interface Subscriber extends Webhook {
  isToldOf(entryId: string): boolean;
}

/** An event as it is told to whoever wants to know of it. */
export interface ToldEvent {
  /** Its own among the events of the log; the names of its deliveries are made of it. */
  readonly name: string;
  readonly content: DeliveryContent;
  readonly cursor: string;
}

/** Who is told which of the events of a step. */
export interface Telling {
  readonly webhookId: string;
  /** Its own among the webhooks. */
  readonly tag: string;
  /** Their places in the step, in order, the first being 0. */
  readonly events: readonly number[];
}

/** So far the cursor moves in one go, and what is told on the way. */
export interface FeedStep {
  readonly to: Pick<FeedPosition, 'cursor' | 'index'>;
  readonly events: readonly ToldEvent[];
  readonly tellings: readonly Telling[];
}

export interface FeedOptions {
  /** This worker's name among the others. */
  readonly owner: string;
  readonly officeMs: number;
  readonly pendingMax: number;
}

/** The reading end of the webhooks: the global log, and the office of who reads it for the whole cluster. */
export class DeliveryFeed {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WebhookKeys,
    /** The global log. */
    private readonly events: string,
    private readonly options: FeedOptions,
  ) {}

  /** Nothing while another worker reads, or where nobody wants to be told. */
  async hold(): Promise<FeedPosition | undefined> {
    const { all, reader, feed } = this.keys;
    const { owner, officeMs } = this.options;
    const reply = await holdFeed.run(this.redis, { keys: { all, office: reader, feed }, args: { owner, officeMs } });
    if (reply[0] !== 'held') return undefined;
    const [, cursor, index, changes] = reply;
    return { cursor, index, changes };
  }

  async leave(): Promise<void> {
    const { reader, news } = this.keys;
    await leaveFeed.run(this.redis, { keys: { office: reader }, args: { owner: this.options.owner, news } });
  }

  /** Everybody who may be told. */
  async subscribers(): Promise<Subscriber[]> {
    const ids = await fromStore(this.redis.zrange(this.keys.all, 0, -1));
    const pipeline = this.redis.pipeline();
    for (const id of ids) pipeline.hgetall(this.keys.webhook(id));
    const hashes = (await runPipeline(pipeline)) as Record<string, string>[];
    return hashes.flatMap((hash) => {
      const webhook = webhookFromHash(hash);
      if (webhook?.status !== 'enabled') return [];
      const from = hash['from'] ?? '0-0';
      return [{ ...webhook, isToldOf: (entryId: string) => isAfter(entryId, from) }];
    });
  }

  /** What comes after the cursor. The entry at the cursor is read again: where it has gone, others may have gone with it. */
  async read(cursor: string, limit: number): Promise<FeedPage> {
    const raw = await fromStore(this.redis.xrange(this.events, cursor, '+', 'COUNT', limit + 1));
    const isThere = raw[0]?.[0] === cursor;
    const entries = raw.slice(isThere ? 1 : 0).map((entry) => ({ id: entry[0], events: eventsOf(entry) }));
    const hasGap = !isThere && entries.length > 0 && (cursor !== '0-0' || (await this.wasTrimmed()));
    return { entries, hasGap };
  }

  /** @returns whether the cursor was moved; otherwise the office, the cursor or the webhooks are not what they were */
  async move(from: FeedPosition, { to, events, tellings }: FeedStep): Promise<boolean> {
    const { reader, feed, agenda, news } = this.keys;
    const { owner, officeMs, pendingMax } = this.options;
    const { cursor, changes } = from;
    const [kind] = await moveFeed.run(this.redis, {
      keys: { office: reader, feed, agenda },
      args: { owner, officeMs, from: cursor, changes, ...to, pendingMax, news, events: events.length },
      more: {
        keys: tellings.map(({ webhookId }) => this.keys.webhook(webhookId)),
        args: [
          ...events.flatMap(({ name, content, cursor: at }) => [name, textOfContent(content), at]),
          ...tellings.flatMap(({ webhookId, tag, events: told }) => [
            webhookId,
            tag,
            spareDeliveryId(),
            told.length,
            ...told.map((place) => place + 1),
          ]),
        ],
      },
    });
    return kind === 'moved';
  }

  /** Whether anything was ever taken out of the log; not known of servers before Redis 7, which say nothing of it. */
  private async wasTrimmed(): Promise<boolean> {
    const facts = (await fromStore(this.redis.xinfo('STREAM', this.events))) as unknown[];
    const factOf = (name: string) => Number(facts[facts.indexOf(name) + 1] ?? 0);
    return facts.includes('entries-added') && factOf('entries-added') > factOf('length');
  }
}

/** An entry that nobody can read says nothing, and must not keep the ones behind it from being read. */
function eventsOf(entry: [id: string, flat: string[]]): readonly FeedEvent[] {
  try {
    return eventsOfGlobalEntry(entry);
  } catch {
    return [];
  }
}

/** Of a delivery that no single event has brought about. */
export function spareDeliveryId(): string {
  return `msg_${randomUUID()}`;
}
