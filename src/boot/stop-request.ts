/** That somebody wants the process to end. Listens from its making on, so that no signal is missed. */
export class StopRequest {
  /** Resolves with the reason at the first request. */
  readonly received: Promise<string>;
  private receive: (reason: string) => void = () => undefined;
  private isReceived = false;
  private lastDeed: () => void = () => undefined;

  constructor() {
    this.received = new Promise((resolve) => (this.receive = resolve));
    process.on('SIGTERM', () => {
      this.ask('SIGTERM');
    });
    if (process.send) this.obeyParent();
    else this.obeyTerminal();
  }

  ask(reason: string): void {
    this.isReceived = true;
    this.receive(reason);
  }

  /** What is still done when a person asks a second time and the process ends at once. */
  beforeLeavingAtOnce(deed: () => void): void {
    this.lastDeed = deed;
  }

  /** A worker beside the API waits for its parent's word: Ctrl-C reaches the whole process group. */
  private obeyParent(): void {
    for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
    process.once('disconnect', () => {
      this.ask('the parent process ended');
    });
  }

  private obeyTerminal(): void {
    for (const signal of ['SIGINT', 'SIGHUP']) {
      process.on(signal, () => {
        if (this.isReceived) this.leaveAtOnce();
        else this.ask(signal);
      });
    }
  }

  private leaveAtOnce(): never {
    this.lastDeed();
    process.exit(130);
  }
}
