import type { Evidence } from '../evidence.js';

/** Something that is not as it must be, in words. */
export interface Violation {
  readonly invariant: string;
  readonly sentence: string;
}

/** What must be true of every run: the sentences about where it is not. */
export type Invariant = (evidence: Evidence) => string[];
