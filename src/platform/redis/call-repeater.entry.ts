import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { Log } from '#platform/logging/log.js';
import type { PlainCall, RepeaterNews, RepeaterOrders } from './call-repeater.messages.js';
import { connectRedis } from './connect-redis.js';
import { Outage } from './outage.js';
import { placeOf } from './place-of.js';
import { settleBatch } from './script-batch.js';

/** The thread of a `CallRepeater`: as little as possible is loaded here, so that it is there soon and costs no memory. */
const nothing = (): void => undefined;
/** The process itself speaks of an outage. */
const silent: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing };

function repeat(port: MessagePort, { redisUrl, script, everyMs, silenceMs }: RepeaterOrders): void {
  const redis = connectRedis(redisUrl, 'queue', new Outage(silent, placeOf(redisUrl)));
  let calls: PlainCall[] = [];
  let heardAt = performance.now();
  let isSending = false;

  port.on('message', (news: RepeaterNews) => {
    heardAt = performance.now();
    if (news.kind === 'add') calls.push(news.call);
    else calls = [...news.calls];
  });
  const send = async (): Promise<void> => {
    if (isSending || calls.length === 0 || performance.now() - heardAt > silenceMs) return;
    isSending = true;
    try {
      const outcomes = await settleBatch(
        redis,
        calls.map((call) => ({ ...script, ...call, parse: (reply: unknown) => reply })),
      );
      for (const outcome of outcomes) if (outcome.status === 'fulfilled') port.postMessage({ reply: outcome.value });
    } catch {
      // Redis is away, and says so elsewhere; the next round tries again.
    } finally {
      isSending = false;
    }
  };
  setInterval(() => void send(), everyMs);
  port.postMessage('ready');
}

if (parentPort) repeat(parentPort, workerData as RepeaterOrders);
