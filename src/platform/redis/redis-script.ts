import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { wellFormedJson } from '#kernel/well-formed.js';
import { readSourceFile } from '#platform/files/source-file.js';
import { runBatch } from './run-batch.js';
import type { ScriptArg, ScriptCall } from './script-call.js';
import { StoreReplyUnreadable } from './store.errors.js';

/** Named keys and arguments; `more` goes after them, for scripts that walk a list. */
export interface ScriptParams<K extends string, A extends string> {
  readonly keys: Readonly<Record<K, string>>;
  readonly args: Readonly<Record<A, ScriptArg>>;
  readonly more?: { readonly keys?: readonly string[]; readonly args?: readonly ScriptArg[] };
}

/** Checks a reply; every zod schema is one, and what is asked often has one written by hand. */
export interface ReplyShape<R> {
  safeParse(
    raw: unknown,
  ):
    | { readonly success: true; readonly data: R }
    | { readonly success: false; readonly error: { readonly message: string } };
}

/** Where the Lua is: a file, by its path below `src`, or the text itself. */
type Lua = { readonly file: string } | { readonly name: string; readonly source: string };

export type ScriptSpec<K extends string, A extends string, R> = Lua & {
  /** Lua files below `src` whose text goes before the script, for functions that several share. */
  readonly include?: readonly string[];
  /** Names of KEYS[1], KEYS[2] ... */
  readonly keys: readonly K[];
  /** Names of ARGV[1], ARGV[2] ... */
  readonly args: readonly A[];
  readonly reply: ReplyShape<R>;
};

/** A Lua script with named parameters and a typed reply: the one place where positions are counted. */
export interface RedisScript<K extends string, A extends string, R> {
  readonly name: string;
  /** The positional KEYS and ARGV; half of a surrogate pair in JSON becomes U+FFFD, bytes stay as they are. */
  command(params: ScriptParams<K, A>): [keys: string[], args: ScriptArg[]];
  /** A call to be sent later, e.g. with others by `runBatch`. */
  call(params: ScriptParams<K, A>): ScriptCall<R>;
  /**
   * Sends the script by its hash, and once more with its text where the server does not know it.
   * @throws StoreUnavailable · StoreReplyUnreadable · ReplyError when the script itself fails
   */
  run(redis: Redis, params: ScriptParams<K, A>): Promise<R>;
}

export function redisScript<K extends string, A extends string, R>(spec: ScriptSpec<K, A, R>): RedisScript<K, A, R> {
  const { include = [], keys, args, reply } = spec;
  const [name, own] = 'file' in spec ? [spec.file, readSourceFile(spec.file)] : [spec.name, spec.source];
  const text = [...include.map(readSourceFile), own].join('\n');
  const sha = createHash('sha1').update(text).digest('hex');

  const command = (params: ScriptParams<K, A>): [string[], ScriptArg[]] => [
    [...keys.map((key) => params.keys[key]), ...(params.more?.keys ?? [])],
    [...args.map((arg) => params.args[arg]), ...(params.more?.args ?? [])].map(legible),
  ];
  const parse = (raw: unknown): R => {
    const parsed = reply.safeParse(raw);
    if (!parsed.success) throw new StoreReplyUnreadable(name, parsed.error.message);
    return parsed.data;
  };
  const call = (params: ScriptParams<K, A>): ScriptCall<R> => {
    const [callKeys, callArgs] = command(params);
    return { name, sha, text, keys: callKeys, args: callArgs, parse };
  };
  return { name, command, call, run: (redis, params) => runScript(redis, call(params)) };
}

/** Scripts can read what they are given, whatever an agent or a model has cut in the middle of a character. */
function legible(arg: ScriptArg): ScriptArg {
  return typeof arg === 'string' ? wellFormedJson(arg) : arg;
}

async function runScript<R>(redis: Redis, call: ScriptCall<R>): Promise<R> {
  const [reply] = await runBatch(redis, [call]);
  return reply;
}
