import type { SoakClient } from './soak-client.js';

interface Part {
  readonly everyMs: number;
  readonly start: () => Promise<string | undefined>;
}

/** A load that stays the same: workflows are begun by the clock, however quickly they end. */
export class SteadyLoad {
  started = 0;
  refused = 0;
  private readonly timers: NodeJS.Timeout[] = [];

  private constructor(
    private readonly client: SoakClient,
    private readonly parts: readonly Part[],
  ) {}

  static async prepare(client: SoakClient): Promise<SteadyLoad> {
    const project = await client.project('The soak');
    const studios = await Promise.all(['One', 'Two', 'Three'].map((name) => client.project(`Studio ${name}`)));
    let movies = 0;
    const movie = () => {
      const seed = ++movies;
      return client.start(studios[seed % studios.length] ?? '', 'movie_creation', { seed, auto_approve: true });
    };
    return new SteadyLoad(client, [
      { everyMs: 250, start: () => client.start(project, 'w6') },
      { everyMs: 2_000, start: () => client.start(project, 'fan_out') },
      { everyMs: 15_000, start: movie },
    ]);
  }

  begin(): void {
    for (const part of this.parts) this.timers.push(setInterval(() => void this.one(part), part.everyMs));
  }

  end(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private async one({ start }: Part): Promise<void> {
    const id = await start().catch(() => undefined);
    if (id === undefined) this.refused++;
    else {
      this.started++;
      await this.client.look(id).catch(() => undefined);
    }
  }
}
