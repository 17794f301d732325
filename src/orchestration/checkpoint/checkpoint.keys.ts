/** Redis keys of the checkpoints: a hash and an index per LangGraph thread, and the list of threads. */
export class CheckpointKeys {
  readonly threads: string;

  constructor(private readonly prefix: string) {
    this.threads = `${prefix}:checkpoint-threads`;
  }

  /** Records, channel values and writes of every checkpoint of the thread. */
  thread(threadId: string): string {
    return `${this.prefix}:checkpoints:${threadId}`;
  }

  /** Checkpoints of the thread in order of namespace and id; ids are time-ordered (uuid6). */
  index(threadId: string): string {
    return `${this.thread(threadId)}:index`;
  }
}
