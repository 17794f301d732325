export type ScriptArg = string | number | Buffer;

/** One call of a script, ready to be sent: alone or in a batch. */
export interface ScriptCall<R> {
  readonly name: string;
  readonly sha: string;
  readonly text: string;
  readonly keys: readonly string[];
  readonly args: readonly ScriptArg[];
  /** @throws StoreReplyUnreadable */
  parse(reply: unknown): R;
}
