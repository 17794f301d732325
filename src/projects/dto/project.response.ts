import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Page } from '#kernel/page.js';
import { Instant } from '#platform/http/property.decorators.js';
import { PROJECT_STATUSES, type ModelUsageSum, type ProjectStatus, type ProjectView } from '../domain/project.js';

/** Somebody in the film. */
@ApiSchema({ name: 'ProjectCharacter' })
export class ProjectCharacterResponse {
  /** What the character is called
   * @example 'Mara Voss' */
  name!: string;

  /** Who that is
   * @example 'A conductor who has never left the train' */
  description?: string | undefined;
}

/** What a project's workflows have used of language models. */
@ApiSchema({ name: 'ProjectUsage' })
export class ProjectUsageResponse {
  /** Tokens of what they were told
   * @example 51200 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  prompt_tokens!: number;

  /** Tokens of what they answered
   * @example 14000 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  completion_tokens!: number;

  /** What that costs by `LLM_PRICES`, in US dollars; absent unless every part has a price
   * @example 0.268 */
  @ApiProperty({ minimum: 0 })
  cost_usd?: number | undefined;
}

/** A film to be made, and how far it has come. */
@ApiSchema({ name: 'ProjectResponse' })
export class ProjectResponse {
  /** Its id
   * @example 'night-train' */
  @ApiProperty({ pattern: '^[A-Za-z0-9_-]{1,100}$' })
  project_id!: string;

  /** Whose project it is
   * @example 'user-17' */
  user_id?: string | undefined;

  /** Its title
   * @example 'Night Train' */
  @ApiProperty({ minLength: 1, maxLength: 200 })
  title!: string;

  /** The premise
   * @example 'A conductor finds that the night train she works on has not stopped for eleven years.' */
  @ApiProperty({ maxLength: 5000 })
  description?: string | undefined;

  /** What kind of film it is
   * @example 'sci-fi' */
  genre?: string | undefined;

  /** How long it shall be, in seconds
   * @example 600 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  target_duration?: number | undefined;

  /** How it shall look and sound
   * @example { "visual_style": "charcoal animation" } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  style_preferences?: Readonly<Record<string, unknown>> | undefined;

  /** Who shall appear */
  @ApiProperty({ type: () => [ProjectCharacterResponse] })
  characters?: readonly ProjectCharacterResponse[] | undefined;

  /** Where it takes place
   * @example ['a train', 'a flooded station'] */
  @ApiProperty({ type: [String] })
  settings?: readonly string[] | undefined;

  /** What it is about
   * @example ['time', 'duty'] */
  @ApiProperty({ type: [String] })
  themes?: readonly string[] | undefined;

  /** Whom it is made for
   * @example 'PG-13' */
  content_rating?: string | undefined;

  /** A draft until its first workflow, in production while one lives or after one has failed, completed with one
   * completed, cancelled when all were cancelled
   * @example 'in_production' */
  @ApiProperty({ enum: PROJECT_STATUSES, enumName: 'ProjectStatus', readOnly: true })
  status!: ProjectStatus;

  /** What its workflows have used of language models, removed ones included */
  @ApiProperty({ readOnly: true })
  usage?: ProjectUsageResponse | undefined;

  /** When it was added
   * @example '2026-03-01T09:30:00.000Z' */
  @Instant()
  @ApiProperty({ readOnly: true })
  created_at!: string;

  /** When it must be done
   * @example '2030-06-30T18:00:00.000Z' */
  @Instant()
  deadline?: string | undefined;

  /** What it may cost
   * @example { "max_usd": 250 } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  budget_constraints?: Readonly<Record<string, unknown>> | undefined;

  /** Anything else the agents shall heed
   * @example 'No violence on screen' */
  custom_requirements?: string | undefined;

  static from(project: ProjectView): ProjectResponse {
    return {
      project_id: project.id,
      user_id: project.userId,
      title: project.title,
      description: project.description,
      genre: project.genre,
      target_duration: project.targetDuration,
      style_preferences: project.stylePreferences,
      characters: project.characters,
      settings: project.settings,
      themes: project.themes,
      content_rating: project.contentRating,
      status: project.status,
      usage: project.usage && usageOf(project.usage),
      created_at: project.createdAt.toISOString(),
      deadline: project.deadline?.toISOString(),
      budget_constraints: project.budgetConstraints,
      custom_requirements: project.customRequirements,
    };
  }
}

function usageOf({ promptTokens, completionTokens, costUsd }: ModelUsageSum): ProjectUsageResponse {
  return { prompt_tokens: promptTokens, completion_tokens: completionTokens, cost_usd: costUsd };
}

/** One page of the projects. */
@ApiSchema({ name: 'ProjectListResponse' })
export class ProjectListResponse {
  /** Newest first */
  projects!: ProjectResponse[];

  /** How many there are in all
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  total_count!: number;

  /** Whether there are older ones
   * @example false */
  has_more!: boolean;

  /** What to send as `cursor` for the next page
   * @example 'MTc3MjM2NjQwMDAwMDpuaWdodC10cmFpbg' */
  next_cursor?: string | undefined;

  static from(page: Page<ProjectView>): ProjectListResponse {
    return {
      projects: page.items.map((project) => ProjectResponse.from(project)),
      total_count: page.total,
      has_more: page.hasMore,
      next_cursor: page.nextCursor,
    };
  }
}
