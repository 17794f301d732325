import { ActorResponse } from '../http/actor.response.js';
import { Instant } from '../http/property.decorators.js';

/** What every event has, beside its `type` and `data`, which its own class describes. */
export abstract class EventEnvelope {
  /** Most events are small. */
  static readonly maxBytes: number = 8_192;

  /** Position in the log of all events; opaque. A reader that was cut off goes on after the last one it has seen
   * @example '1772366400000-0.0' */
  cursor!: string;

  /** When it happened
   * @example '2026-03-01T12:00:00.200Z' */
  @Instant()
  at!: string;

  /** Who caused it; absent where it came of itself
   * @example { "key_id": "key_4a5b6c7d" } */
  actor?: ActorResponse | undefined;
}
