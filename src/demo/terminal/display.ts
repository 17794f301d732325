import type { WorkflowEvent } from '../wire.js';
import type { ProductionView } from './production-frame.js';

/** How a person follows a production: a picture on a terminal, lines of text elsewhere. */
export interface Display {
  /** Lines that stay. */
  say(...lines: readonly string[]): void;
  event(event: WorkflowEvent): void;
  show(view: ProductionView): void;
  /** Leaves the last picture standing; what is said next comes below it. */
  settle(): void;
}
