import type { WorkflowEvent } from '../wire.js';
import type { Display } from './display.js';
import { eventLine } from './event-line.js';

/** One line for each event of interest, for logs and pipes. */
export class LineDisplay implements Display {
  constructor(private readonly write: (text: string) => void) {}

  say(...lines: readonly string[]): void {
    for (const line of lines) this.write(`${line}\n`);
  }

  event(event: WorkflowEvent): void {
    const line = eventLine(event);
    if (line !== undefined) this.say(line);
  }

  show(): void {
    // The events have said it.
  }

  settle(): void {
    // Every line is final.
  }
}
