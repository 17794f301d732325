import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { programFile } from '#platform/files/source-file.js';
import type { Log } from '#platform/logging/log.js';
import type { PlainCall, RepeaterNews, RepeaterOrders } from './call-repeater.messages.js';
import type { ScriptCall } from './script-call.js';

/**
 * Repeats calls of one script from a thread with an event loop and a connection of its own: a long computation on the process's
 * own loop does not hold it up. A loop that is silent for too long is taken for dead, and its calls end.
 */
export class CallRepeater<R> {
  private readonly orders: RepeaterOrders;
  private readonly script: ScriptCall<R>;
  private thread: Worker | undefined;
  private isStopping = false;

  constructor(
    { script, ...rhythm }: Omit<RepeaterOrders, 'script'> & { readonly script: ScriptCall<R> },
    private readonly hear: (reply: R) => void,
    private readonly log: Log,
  ) {
    const { name, sha, text } = script;
    this.script = script;
    this.orders = { ...rhythm, script: { name, sha, text } };
  }

  /** Resolves when the thread is there. */
  async start(): Promise<void> {
    const thread = new Worker(programFile('platform/redis/call-repeater.entry.js'), { workerData: this.orders });
    this.thread = thread;
    thread.on('error', (error) => {
      this.log.error({ err: error }, 'The thread that keeps leases failed; it is started again');
    });
    thread.on('exit', () => {
      if (!this.isStopping) void this.start();
    });
    await Promise.race([once(thread, 'message'), once(thread, 'exit')]);
    thread.on('message', ({ reply }: { reply: unknown }) => {
      this.hear(this.script.parse(reply));
    });
  }

  replace(calls: readonly ScriptCall<R>[]): void {
    this.tell({ kind: 'replace', calls: calls.map(plain) });
  }

  add(call: ScriptCall<R>): void {
    this.tell({ kind: 'add', call: plain(call) });
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.thread?.terminate();
  }

  private tell(news: RepeaterNews): void {
    this.thread?.postMessage(news);
  }
}

function plain({ keys, args }: ScriptCall<unknown>): PlainCall {
  return { keys, args };
}
