/** How many places at the front may be empty before the rest moves up. */
const SLACK = 1_024;

/** First in, first out, without moving everything up each time, and searchable while it is in order. */
export class Fifo<T> {
  private items: (T | undefined)[] = [];
  private start = 0;

  get length(): number {
    return this.items.length - this.start;
  }

  get first(): T | undefined {
    return this.items[this.start];
  }

  get last(): T | undefined {
    return this.length === 0 ? undefined : this.items.at(-1);
  }

  push(item: T): void {
    this.items.push(item);
  }

  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.items[this.start];
    this.items[this.start++] = undefined;
    if (this.start >= SLACK && this.start * 2 >= this.items.length) {
      this.items = this.items.slice(this.start);
      this.start = 0;
    }
    return item;
  }

  clear(): void {
    this.items = [];
    this.start = 0;
  }

  /** The first item for which this holds, where it holds for all behind it too. */
  firstWhere(holds: (item: T) => boolean): T | undefined {
    let [low, high] = [this.start, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.items[middle] as T)) high = middle;
      else low = middle + 1;
    }
    return this.items[low];
  }
}
