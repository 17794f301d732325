import { Transform } from 'class-transformer';
import { Equals, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { MayBeAbsent } from '#platform/http/property.decorators.js';
import type { FeedScope } from '../domain/feed-scope.js';

/** Where to go on. */
class Resumption {
  /**
   * Behind which events to begin: for one workflow a `seq`, otherwise a `cursor`; without it one workflow is told from
   * its beginning, the others from now on
   * @example '41'
   */
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => (Number.isSafeInteger(value) ? String(value) : value))
  @IsString({ message: 'after must be the seq or the cursor of an event' })
  @MaxLength(100)
  after?: string;
}

/** What of the workflows to follow: one of the three. */
export class SubscribeToWorkflowsMessage extends Resumption {
  /** @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @MayBeAbsent()
  @IsUUID()
  workflow_id?: string;

  /** @example 'night-train' */
  @MayBeAbsent()
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'project_id must have 1 to 100 letters, digits, _ or -' })
  project_id?: string;

  /** Of all workflows */
  @MayBeAbsent()
  @Equals(true, { message: 'all must be true, or left out' })
  all?: true;

  /** @throws RequestInvalid unless exactly one is given */
  static scopeOf({ workflow_id, project_id, all }: SubscribeToWorkflowsMessage): FeedScope {
    exactlyOne({ workflow_id, project_id, all });
    if (workflow_id !== undefined) return { workflowId: workflow_id };
    return project_id === undefined ? { all: true } : { projectId: project_id };
  }
}

/** Which agents to follow: one of the two. */
export class SubscribeToAgentsMessage extends Resumption {
  /** @example 'story_architect' */
  @MayBeAbsent()
  @Matches(/^[A-Za-z0-9._-]{1,100}$/, { message: 'agent_id must have 1 to 100 letters, digits, ., _ or -' })
  agent_id?: string;

  /** Of all agents */
  @MayBeAbsent()
  @Equals(true, { message: 'all must be true, or left out' })
  all?: true;

  /** @throws RequestInvalid unless exactly one is given */
  static scopeOf({ agent_id, all }: SubscribeToAgentsMessage): FeedScope {
    exactlyOne({ agent_id, all });
    return agent_id === undefined ? { agents: true } : { agentId: agent_id };
  }
}

function exactlyOne(choices: Readonly<Record<string, unknown>>): void {
  if (Object.values(choices).filter((choice) => choice !== undefined).length === 1) return;
  throw new RequestInvalid([{ path: '', message: `give exactly one of ${Object.keys(choices).join(', ')}` }]);
}
