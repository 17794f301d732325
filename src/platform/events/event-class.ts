/** A class that describes one type of event: its shape is what clients are promised. */
export interface EventClass {
  readonly name: string;
  /** `<family>.<what has happened>`. */
  readonly type: string;
  /** How large one of them is at most, as JSON and with the limits as they are by default. */
  readonly maxBytes: number;
  new (): { readonly data: object };
}

/** What an event of the class tells. */
export type DataOf<E extends EventClass> = InstanceType<E>['data'];

/** An event as it is written into a log, which adds the envelope. */
export type Told<E extends EventClass> = E extends EventClass
  ? { readonly type: E['type']; readonly data: DataOf<E> }
  : never;
