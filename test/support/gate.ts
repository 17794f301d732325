/** Holds back whoever comes until it is opened. */
export class Gate {
  private readonly opened: Promise<void>;
  private release: () => void = () => undefined;

  constructor() {
    this.opened = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  open(): void {
    this.release();
  }

  passed(): Promise<void> {
    return this.opened;
  }
}
