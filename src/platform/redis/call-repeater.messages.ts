import type { ScriptArg } from './script-call.js';

/** What differs from one call of the script to the next, as plain data, which may cross to another thread. */
export interface PlainCall {
  readonly keys: readonly string[];
  readonly args: readonly ScriptArg[];
}

export interface RepeaterOrders {
  readonly redisUrl: string;
  /** The one script that is called. */
  readonly script: { readonly name: string; readonly sha: string; readonly text: string };
  readonly everyMs: number;
  /** After so long without a word from the process's own loop nothing is repeated any more. */
  readonly silenceMs: number;
}

export type RepeaterNews =
  /** Repeat these, and nothing that was told before. */
  | { readonly kind: 'replace'; readonly calls: readonly PlainCall[] }
  /** Repeat this one too. */
  | { readonly kind: 'add'; readonly call: PlainCall };
