import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { type Command, Redis } from 'ioredis';
import { readSourceFile, sourceFile } from '#platform/files/source-file.js';
import { strikeAt } from './blow.js';
import { readOrders } from './orders.js';

const FOLDERS = ['workflows/persistence/scripts', 'orchestration/checkpoint/scripts'];

/** The text of every script of ours; what is sent ends with it. */
const texts = new Map(
  FOLDERS.flatMap((folder) =>
    readdirSync(sourceFile(folder))
      .filter((file) => file.endsWith('.lua'))
      .map((file) => [file.slice(0, -'.lua'.length), readSourceFile(`${folder}/${file}`)] as const),
  ),
);
for (const { moment } of readOrders().disturbances) {
  if (moment.at === 'script' && !texts.has(moment.script)) throw new Error(`There is no script ${moment.script}`);
}

/** By hash, as soon as the text was sent; null for scripts of others. */
const names = new Map<string, string | null>();

function scriptOf({ name, args }: Command): string | undefined {
  const [first, second] = args as readonly unknown[];
  if (name === 'evalsha') return names.get(String(first)) ?? undefined;
  const isLoad = name === 'script' && /^load$/i.test(String(first));
  if (name !== 'eval' && !isLoad) return undefined;
  const text = String(isLoad ? second : first);
  const found = nameOf(text);
  names.set(createHash('sha1').update(text).digest('hex'), found);
  return isLoad ? undefined : (found ?? undefined);
}

function nameOf(sent: string): string | null {
  for (const [name, text] of texts) if (sent.endsWith(text)) return name;
  return null;
}

/** How often this process has sent each script. */
const sendings = new Map<string, number>();

/** Strikes beside the sending of a script: all commands of all connections pass here, single or in a pipeline. */
const send = Reflect.get(Redis.prototype, 'sendCommand');
Redis.prototype.sendCommand = function (this: Redis, command: Command, stream) {
  const script = scriptOf(command);
  if (script === undefined) return send.call(this, command, stream);
  const nth = (sendings.get(script) ?? 0) + 1;
  sendings.set(script, nth);
  const strike = (side: 'before' | 'after') => {
    strikeAt(
      (moment) => moment.at === 'script' && moment.script === script && moment.side === side && moment.nth === nth,
    );
  };
  strike('before');
  command.promise.then(
    () => {
      strike('after');
    },
    () => undefined,
  );
  return send.call(this, command, stream);
};
