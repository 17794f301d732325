/** Somewhere a scene can be set. */
export interface Place {
  /** With its article. */
  readonly name: string;
  readonly interior: boolean;
  /** Sentences that make it concrete, at any hour. */
  readonly details: readonly string[];
}

export function inside(name: string, ...details: string[]): Place {
  return { name, interior: true, details };
}

export function outside(name: string, ...details: string[]): Place {
  return { name, interior: false, details };
}
