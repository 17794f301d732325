import type { WorkflowEvent } from '../wire.js';
import type { Display } from './display.js';
import { clockTime } from './duration.js';
import { eventLine } from './event-line.js';

/** One line for each event of interest, for logs and pipes; each tells how long after the first it happened. */
export class LineDisplay implements Display {
  private firstAt: number | undefined;

  constructor(private readonly write: (text: string) => void) {}

  say(...lines: readonly string[]): void {
    for (const line of lines) this.write(`${line}\n`);
  }

  event(event: WorkflowEvent): void {
    const at = Date.parse(event.at);
    this.firstAt ??= at;
    const line = eventLine(event);
    if (line !== undefined) this.say(`${clockTime(at - this.firstAt).padStart(7)}  ${line}`);
  }

  show(): void {
    // The events have said it.
  }

  settle(): void {
    // Every line is final.
  }
}
