/** Every Redis key of the webhooks; same prefix, same slot as all others. */
export class WebhookKeys {
  /** Ids of the webhooks by the time of their creation. */
  readonly all: string;
  /** How far the events have been read, and a count of the changes among the webhooks. */
  readonly feed: string;
  /** Who reads them. */
  readonly reader: string;
  /** Webhooks by when one of their deliveries wants attention. */
  readonly agenda: string;
  /** Pub/sub channel: there is something to read or to send. */
  readonly news: string;

  constructor(private readonly prefix: string) {
    this.all = `${prefix}:webhooks`;
    this.feed = `${prefix}:webhook-feed`;
    this.reader = `${prefix}:webhook-reader`;
    this.agenda = `${prefix}:webhook-agenda`;
    this.news = `${prefix}:webhook-news`;
  }

  webhook(id: string): string {
    return `${this.prefix}:webhook:${id}`;
  }

  secrets(id: string): string {
    return `${this.webhook(id)}:secrets`;
  }

  /** Deliveries by the time of their creation: all, or those of one status. */
  deliveries(id: string, status: 'pending' | 'delivered' | 'failed' | 'deliveries' = 'deliveries'): string {
    return `${this.webhook(id)}:${status}`;
  }

  /** What is known of each delivery, JSON. */
  records(id: string): string {
    return `${this.webhook(id)}:records`;
  }

  /** What each delivery tells, JSON. */
  contents(id: string): string {
    return `${this.webhook(id)}:contents`;
  }
}
