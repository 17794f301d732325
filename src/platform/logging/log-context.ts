import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line logged within a request or a job carries without being told. */
export interface LogContext {
  readonly correlation_id?: string;
  readonly workflow_id?: string;
  readonly task_id?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

/** Runs something with more context; what is already known stays known. */
export function withLogContext<T>(context: LogContext, run: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, run);
}

/** The context of whoever asks; empty outside of a request or job. */
export function currentLogContext(): LogContext {
  return storage.getStore() ?? {};
}
