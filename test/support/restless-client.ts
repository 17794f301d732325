import { setTimeout as wait } from 'node:timers/promises';
import type { SeededRandom } from '#kernel/random.js';
import type { ClientKind, ToldEvent, Watched } from './feed-clients.js';

/** How long it stays connected, and how long away, ms. */
const STAY = { min: 200, max: 5_000 };
const AWAY = { min: 0, max: 1_000 };

export interface RestlessParts {
  readonly kind: ClientKind;
  readonly watched: Watched;
  readonly key: string;
  readonly random: SeededRandom;
  /** Whoever serves at the moment. */
  readonly instances: () => readonly string[];
}

/** A client that loses its connection again and again, comes back to any instance, and remembers its position alone. */
export class RestlessClient {
  readonly events: ToldEvent[] = [];
  connections = 0;
  /** The first position it was given: it is told everything behind it. */
  start: string | undefined;
  private position: string | undefined;
  private readonly over = new AbortController();

  constructor(private readonly parts: RestlessParts) {}

  get watched(): Watched {
    return this.parts.watched;
  }

  /** Until it is stopped. */
  async run(): Promise<void> {
    const { random } = this.parts;
    while (!this.over.signal.aborted) {
      const stay = AbortSignal.any([this.over.signal, AbortSignal.timeout(random.int(STAY.min, STAY.max))]);
      await this.connect(stay).catch(() => undefined);
      await wait(random.int(AWAY.min, AWAY.max));
    }
  }

  stop(): void {
    this.over.abort();
  }

  private async connect(signal: AbortSignal): Promise<void> {
    const { kind, watched, key, random, instances } = this.parts;
    const urls = instances();
    const url = urls[random.int(0, urls.length - 1)];
    if (url === undefined) return;
    this.connections += 1;
    await kind.connect({
      url,
      key,
      watched,
      position: this.position,
      signal,
      onPosition: (position) => {
        this.start ??= position;
        this.position = position;
      },
      onEvent: (event) => this.events.push(event),
    });
  }
}
