import { Matches } from 'class-validator';

/** Which agent. */
export class AgentPath {
  /**
   * The id it registered with
   * @example 'story_architect'
   */
  @Matches(/^[A-Za-z0-9._-]{1,100}$/, { message: 'agent_id must have 1 to 100 letters, digits, ., _ or -' })
  agent_id!: string;
}
