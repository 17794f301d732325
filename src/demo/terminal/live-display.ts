import type { Display } from './display.js';
import { paint } from './line.js';
import { productionFrame, type ProductionView } from './production-frame.js';

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_BELOW = '\u001b[J';

export interface Screen {
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
}

/** A picture that is drawn again in its own place. */
export class LiveDisplay implements Display {
  /** Rows of the picture that the cursor stands below of; 0 when there is none to replace. */
  private height = 0;

  constructor(
    private readonly screen: Screen,
    private readonly isColoured: boolean,
  ) {}

  say(...lines: readonly string[]): void {
    this.settle();
    this.screen.write(`${lines.join('\n')}\n`);
  }

  event(): void {
    // The picture shows it.
  }

  show(view: ProductionView): void {
    const { columns = 80, rows = 24 } = this.screen;
    // A picture as high as the terminal would scroll it, and the next one could not be drawn in its place.
    const lines = productionFrame(view)
      .slice(-(rows - 1))
      .map((line) => paint(line, columns - 1, this.isColoured));
    this.screen.write(`${HIDE_CURSOR}${this.toTop()}${CLEAR_BELOW}${lines.join('\n')}\n`);
    this.height = lines.length;
  }

  settle(): void {
    this.screen.write(SHOW_CURSOR);
    this.height = 0;
  }

  private toTop(): string {
    return this.height === 0 ? '' : `\u001b[${this.height}A\r`;
  }
}
