import { KEY } from './api-client.js';
import { Subscriber, type Told } from './subscriber.js';

/** A stream that says nothing, not even that it lives, for so long is given up. */
const SILENCE_MS = 5_000;

interface Frame {
  readonly id?: string;
  readonly data?: string;
}

/** Is told by server-sent events. */
export class StreamSubscriber extends Subscriber {
  protected async listen(signal: AbortSignal): Promise<void> {
    const silence = new AbortController();
    const timer = setTimeout(() => {
      silence.abort();
    }, SILENCE_MS);
    try {
      const response = await fetch(`${this.origin}/api/v1${this.path}?after=${encodeURIComponent(this.position)}`, {
        headers: { accept: 'text/event-stream', 'x-api-key': KEY, 'last-event-id': this.position },
        signal: AbortSignal.any([signal, silence.signal]),
      });
      if (!response.ok || !response.body) return;
      let text = '';
      const pieces = response.body.pipeThrough(new TextDecoderStream()) as AsyncIterable<string>;
      for await (const piece of pieces) {
        timer.refresh();
        const frames = (text + piece).split('\n\n');
        text = frames.pop() ?? '';
        for (const frame of frames) this.take(frameOf(frame));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  private get path(): string {
    return this.workflowId === undefined ? '/events' : `/workflows/${this.workflowId}/events`;
  }

  private take({ id, data }: Frame): void {
    if (data !== undefined) this.note(JSON.parse(data) as Told);
    this.position = id ?? this.position;
  }
}

function frameOf(text: string): Frame {
  const fields = text.split('\n').flatMap((line) => {
    const [, name, value] = /^(id|data): ?(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value ?? '']];
  });
  return Object.fromEntries(fields) as Frame;
}
