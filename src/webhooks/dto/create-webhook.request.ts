import { ApiSchema } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length, Matches, MaxLength } from 'class-validator';
import { HasDefault, MayBeAbsent } from '#platform/http/property.decorators.js';
import { EVENT_FAMILIES, EVENT_PATTERN } from '../domain/wants-event.js';
import type { WebhookDraft } from '../domain/webhook.js';

/** Somebody who wants to be told. */
@ApiSchema({ name: 'CreateWebhookRequest' })
export class CreateWebhookRequest {
  /**
   * Where to: an http or https address that may be called, by what the configuration says of hosts
   * @example 'https://dailies.example/hooks/orchestrator'
   */
  @IsString()
  @Length(1, 2_000)
  url!: string;

  /**
   * Of what: types of events, families such as `decision.*`, or `*` for all
   * @example ['workflow.completed', 'decision.*']
   */
  @HasDefault()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(EVENT_PATTERN, {
    each: true,
    message: `events must each be * or begin with one of ${EVENT_FAMILIES.join(', ')}, as in workflow.completed or decision.*`,
  })
  events: string[] = ['*'];

  /**
   * Only of this project; events of agents belong to none
   * @example 'night-train'
   */
  @MayBeAbsent()
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'project_id must have 1 to 100 letters, digits, _ or -' })
  project_id?: string;

  /**
   * What it is for
   * @example 'Tells the dailies channel'
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  description?: string;

  toDraft(): WebhookDraft {
    return { url: this.url, events: this.events, projectId: this.project_id, description: this.description };
  }
}
