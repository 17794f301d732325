import { ApiSchema } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';

/** Who caused something: a caller by the id of the key, or the system with its reason. */
@ApiSchema({ name: 'Actor' })
export class ActorResponse {
  /** Fingerprint of the caller's API key
   * @example 'key_4a5b6c7d' */
  key_id?: string;

  /** Why the system did it by itself
   * @example 'deadline' */
  system?: string;

  static from(actor: Actor): ActorResponse {
    return actor;
  }
}
