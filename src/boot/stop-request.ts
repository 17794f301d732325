/** That somebody wants the process to end, and how. Listens from its making on, so that no signal is missed. */
export class StopRequest {
  /** Resolves with the reason at the first request. */
  readonly received: Promise<string>;
  private receive: (reason: string) => void = () => undefined;
  private isReceived = false;

  /** @param onImpatience called when a person asks a second time */
  constructor(onImpatience: () => void) {
    this.received = new Promise((resolve) => (this.receive = resolve));
    const isChild = process.send !== undefined;
    process.on('SIGTERM', () => {
      this.ask('SIGTERM');
    });
    for (const signal of ['SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // Ctrl-C reaches the whole process group; a worker beside the API waits for the word of its parent.
        if (isChild) return;
        if (this.isReceived) onImpatience();
        this.ask(signal);
      });
    }
    // The parent is gone, without a word: kill -9.
    if (isChild) {
      process.once('disconnect', () => {
        this.ask('the parent process ended');
      });
    }
  }

  ask(reason: string): void {
    this.isReceived = true;
    this.receive(reason);
  }
}
