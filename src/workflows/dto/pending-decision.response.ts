import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Instant } from '#platform/http/property.decorators.js';
import { DEADLINE_POLICIES, type DeadlinePolicy, type Decision } from '../domain/decision.js';

/** One thing that may be chosen. */
@ApiSchema({ name: 'DecisionOption' })
export class DecisionOptionResponse {
  /** What is sent as `choice`
   * @example 'approve' */
  id!: string;

  /** What it is called
   * @example 'Approve the story' */
  title!: string;

  /** What choosing it leads to
   * @example 'The characters are created from this story.' */
  description!: string;

  /** Whether it is what most would choose
   * @example true */
  recommended?: boolean | undefined;
}

/** What a person is asked, and what there is to judge by. */
@ApiSchema({ name: 'PendingDecision' })
export class PendingDecisionResponse {
  /** New for every asking
   * @example 'story_approval_001' */
  decision_id!: string;

  /** What kind of decision it is
   * @example 'story_approval' */
  point!: string;

  /** The question
   * @example 'Shall the film be made from this story?' */
  prompt!: string;

  /** What may be chosen
   * @example ['approve', 'revise', 'reject'] */
  @ApiProperty({ type: [String] })
  options!: readonly string[];

  /** The same with explanations */
  @ApiProperty({ type: () => [DecisionOptionResponse] })
  option_details!: readonly DecisionOptionResponse[];

  /** What is taken when nobody answers in time
   * @example 'approve' */
  default_option?: string | undefined;

  /** The material to judge
   * @example { "logline": "A conductor finds that her train has not stopped for eleven years." } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  context!: Readonly<Record<string, unknown>>;

  /** The deadline, also once it has passed; stands still while the workflow is paused
   * @example '2026-03-02T12:00:00.000Z' */
  @Instant()
  timeout?: string | undefined;

  /** When it was asked
   * @example '2026-03-01T12:00:00.000Z' */
  @Instant()
  asked_at!: string;

  /** What happens at the deadline: the question stays, the default is taken, or the workflow fails
   * @example 'default' */
  @ApiProperty({ enum: DEADLINE_POLICIES, enumName: 'DeadlinePolicy' })
  on_deadline!: DeadlinePolicy;

  /** When people were reminded of it
   * @example ['2026-03-02T00:00:00.000Z'] */
  @ApiProperty({ type: [String], format: 'date-time' })
  reminded_at!: readonly string[];

  /** The task it is about, where it is about one
   * @example 'media_generation/image_generation/SCENE_1_SHOT_2#0-1f0c8f5e3c1b' */
  task_id?: string | undefined;

  static from(decision: Decision): PendingDecisionResponse {
    return {
      decision_id: decision.id,
      point: decision.point,
      prompt: decision.prompt,
      options: decision.options.map((option) => option.id),
      option_details: decision.options,
      default_option: decision.defaultOption,
      context: decision.context,
      timeout: decision.deadline?.toISOString(),
      asked_at: decision.askedAt.toISOString(),
      on_deadline: decision.onDeadline,
      reminded_at: decision.remindedAt.map((at) => at.toISOString()),
      task_id: decision.taskId,
    };
  }
}
