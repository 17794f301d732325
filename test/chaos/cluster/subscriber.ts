import { setTimeout as wait } from 'node:timers/promises';
import type { Sighting } from '../evidence.js';
import { KEY } from './api-client.js';

const AGAIN_AFTER_MS = 100;
/** A stream that says nothing, not even that it lives, for so long is given up. */
const SILENCE_MS = 5_000;

interface Frame {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
}

/** Follows a log as it is written, and comes back to where it was whenever it loses the stream. */
export class Subscriber {
  readonly seen: Sighting[] = [];
  /** How often it had to come back. */
  returns = -1;
  private position = '0';
  private readonly leaving = new AbortController();
  private readonly running: Promise<void>;

  /** @param path below the API, of a workflow's events or of all */
  constructor(
    private readonly origin: string,
    private readonly path: string,
  ) {
    this.running = this.follow();
  }

  async end(): Promise<void> {
    this.leaving.abort();
    await this.running;
  }

  private async follow(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      this.returns += 1;
      await this.listen().catch(() => undefined);
      await wait(AGAIN_AFTER_MS);
    }
  }

  /** Until the stream breaks or falls silent. */
  private async listen(): Promise<void> {
    const silence = new AbortController();
    const timer = setTimeout(() => {
      silence.abort();
    }, SILENCE_MS);
    try {
      const response = await fetch(`${this.origin}/api/v1${this.path}?after=${encodeURIComponent(this.position)}`, {
        headers: { accept: 'text/event-stream', 'x-api-key': KEY, 'last-event-id': this.position },
        signal: AbortSignal.any([this.leaving.signal, silence.signal]),
      });
      if (!response.ok || !response.body) return;
      let text = '';
      const pieces = response.body.pipeThrough(new TextDecoderStream()) as AsyncIterable<string>;
      for await (const piece of pieces) {
        timer.refresh();
        const frames = (text + piece).split('\n\n');
        text = frames.pop() ?? '';
        for (const frame of frames) this.note(frameOf(frame));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  private note({ id, event, data }: Frame): void {
    if (event === 'snapshot') this.seen.push({ id: 'snapshot', seq: 0 });
    else if (data !== undefined) {
      const { id: name, seq } = JSON.parse(data) as { id?: string; seq?: number };
      if (name !== undefined && seq !== undefined) this.seen.push({ id: name, seq });
    }
    this.position = id ?? this.position;
  }
}

function frameOf(text: string): Frame {
  const fields = text.split('\n').flatMap((line) => {
    const [, name, value] = /^(id|event|data): ?(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value ?? '']];
  });
  return Object.fromEntries(fields) as Frame;
}
