import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsISO8601, IsString, Length, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { FreeObject, MayBeAbsent, WholeNumber } from '#platform/http/property.decorators.js';
import type { ProjectDraft } from '../domain/project.js';

/** Somebody in the film. */
@ApiSchema({ name: 'ProjectCharacterRequest' })
export class ProjectCharacterRequest {
  /**
   * What the character is called
   * @example 'Mara Voss'
   */
  @IsString()
  @MinLength(1)
  name!: string;

  /**
   * Who that is
   * @example 'A conductor who has never left the train'
   */
  @MayBeAbsent()
  @IsString()
  description?: string;
}

/** A film to be made. */
@ApiSchema({ name: 'CreateProjectRequest' })
export class CreateProjectRequest {
  /**
   * Its id; made for you when left out
   * @example 'night-train'
   */
  @MayBeAbsent()
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'project_id must have 1 to 100 letters, digits, _ or -' })
  project_id?: string;

  /**
   * Whose project it is
   * @example 'user-17'
   */
  @MayBeAbsent()
  @IsString()
  user_id?: string;

  /**
   * Its title
   * @example 'Night Train'
   */
  @IsString()
  @Length(1, 200)
  title!: string;

  /**
   * The premise, in a sentence or a few
   * @example 'A conductor finds that the night train she works on has not stopped for eleven years.'
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(5000)
  description?: string;

  /**
   * What kind of film it is, in your own words
   * @example 'sci-fi'
   */
  @MayBeAbsent()
  @IsString()
  genre?: string;

  /**
   * How long it shall be, in seconds
   * @example 600
   */
  @MayBeAbsent()
  @WholeNumber({ min: 1 })
  target_duration?: number;

  /**
   * How it shall look and sound; the keys are yours
   * @example { "visual_style": "charcoal animation" }
   */
  @MayBeAbsent()
  @FreeObject()
  style_preferences?: Record<string, unknown>;

  /** Who shall appear */
  @MayBeAbsent()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ProjectCharacterRequest)
  characters?: ProjectCharacterRequest[];

  /**
   * Where it takes place
   * @example ['a train', 'a flooded station']
   */
  @MayBeAbsent()
  @IsArray()
  @IsString({ each: true })
  settings?: string[];

  /**
   * What it is about
   * @example ['time', 'duty']
   */
  @MayBeAbsent()
  @IsArray()
  @IsString({ each: true })
  themes?: string[];

  /**
   * Whom it is made for: G, PG, PG-13, R ...
   * @example 'PG-13'
   */
  @MayBeAbsent()
  @IsString()
  content_rating?: string;

  /**
   * When it must be done: ISO 8601, in the future
   * @example '2030-06-30T18:00:00.000Z'
   */
  @MayBeAbsent()
  @IsISO8601({ strict: true })
  @ApiProperty({ type: 'string', format: 'date-time' })
  deadline?: string;

  /**
   * What it may cost; the keys are yours
   * @example { "max_usd": 250 }
   */
  @MayBeAbsent()
  @FreeObject()
  budget_constraints?: Record<string, unknown>;

  /**
   * Anything else the agents shall heed
   * @example 'No violence on screen'
   */
  @MayBeAbsent()
  @IsString()
  custom_requirements?: string;

  toDraft(): ProjectDraft & { id?: string } {
    return {
      ...(this.project_id !== undefined && { id: this.project_id }),
      userId: this.user_id,
      title: this.title,
      description: this.description,
      genre: this.genre,
      targetDuration: this.target_duration,
      stylePreferences: this.style_preferences,
      characters: this.characters?.map(({ name, description }) => ({ name, description })),
      settings: this.settings,
      themes: this.themes,
      contentRating: this.content_rating,
      deadline: this.deadline === undefined ? undefined : new Date(this.deadline),
      budgetConstraints: this.budget_constraints,
      customRequirements: this.custom_requirements,
    };
  }
}
