import type { Manner } from './elsewhere-plan.js';

/** What an agent elsewhere has written down; `work.mjs` and `agent.mjs` do. */
interface Line {
  readonly agent: string;
  /** An agent that was killed and runs again has another one. */
  readonly life: string;
  readonly at: number;
  readonly workflow: string;
  readonly task: string;
  readonly attempt: number;
  readonly key: string;
}

export type LedgerLine = Line &
  (
    | { readonly what: 'ordered'; readonly manner: Manner }
    | { readonly what: 'made' }
    | { readonly what: 'cancelled' }
    /** The key came again, with another order. */
    | { readonly what: 'conflict'; readonly texts: readonly string[] }
    /** `answer` is the status of the answer, 0 where none came. `late` and `foreign` are false. */
    | {
        readonly what: 'reported';
        readonly kind: 'progress' | 'done' | 'again' | 'failed' | 'late' | 'foreign';
        readonly answer: number;
      }
  );

/** What stands in works that must not count. */
export const COUNTERFEIT = 'counterfeit';
