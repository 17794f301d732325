/** A part of the service that runs, and can be asked to stop. */
export interface Running {
  /** Lets work under way finish, within the grace. */
  stop(): Promise<void>;
  /** At once: no waiting, no goodbye. */
  abandon(): void;
}
