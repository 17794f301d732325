import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { ExecutionContext } from '../domain/execution-context.js';

/** What everything else was derived from. */
@ApiSchema({ name: 'TraceVariables' })
export class TraceVariablesResponse {
  /** Root of every seed
   * @example '48151623' */
  seed!: string;

  /** The parameters in force
   * @example { "quality_threshold": 70 } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  parameters!: Readonly<Record<string, unknown>>;

  /** Version of the definition
   * @example 1 */
  @ApiProperty({ type: 'integer' })
  definition_version!: number;
}

/** Where the graph stands. */
@ApiSchema({ name: 'TracePosition' })
export class TracePositionResponse {
  /** The state it is in
   * @example 'scene_planning' */
  current_state!: string;

  /** The states it has completed
   * @example ['concept_development', 'character_creation'] */
  @ApiProperty({ type: [String] })
  completed_states!: readonly string[];

  /** The latest checkpoint; null before the first
   * @example '1f0b2c3d-4e5f-6a7b-8001-0123456789ab' */
  @ApiProperty({ type: 'string', nullable: true })
  checkpoint_id!: string | null;

  /** The superstep it was written after; null before the first
   * @example 7 */
  @ApiProperty({ type: 'integer', nullable: true })
  superstep!: number | null;
}

/** What the execution has cost. */
@ApiSchema({ name: 'TraceMetrics' })
export class TraceMetricsResponse {
  /** Tasks created
   * @example 9 */
  @ApiProperty({ type: 'integer' })
  tasks!: number;

  /** Time that agents spent on them, in milliseconds
   * @example 48200 */
  @ApiProperty({ type: 'integer' })
  busy_ms!: number;

  /** Time from the start to the end, or to now, in milliseconds
   * @example 61000 */
  @ApiProperty({ type: 'integer' })
  elapsed_ms!: number;
}

/** The execution of a workflow so far. */
@ApiSchema({ name: 'ExecutionTrace' })
export class ExecutionTraceResponse {
  /** What everything else was derived from */
  variables!: TraceVariablesResponse;

  /** Where the graph stands */
  position!: TracePositionResponse;

  /** Ids of the tasks that run
   * @example ['scene_planning/storyboard_artist/all#0-5f2a9c01d4e7'] */
  @ApiProperty({ type: [String] })
  active_tasks!: readonly string[];

  /** Ids of the tasks that wait
   * @example [] */
  @ApiProperty({ type: [String] })
  waiting_tasks!: readonly string[];

  /** Ids of the tasks that are done
   * @example ['concept_development/series_creator/all#0-0b1c2d3e4f5a'] */
  @ApiProperty({ type: [String] })
  completed_tasks!: readonly string[];

  /** Ids of the tasks that have failed for good
   * @example [] */
  @ApiProperty({ type: [String] })
  failed_tasks!: readonly string[];

  /** Which tasks each agent worked on, by the agent's id
   * @example { "series_creator": ["concept_development/series_creator/all#0-0b1c2d3e4f5a"] } */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  agents!: Readonly<Record<string, readonly string[]>>;

  /** Attempts made after a first one
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  retry_attempts!: number;

  /** How often a worker has taken it up
   * @example 2 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  claims!: number;

  /** What it has cost */
  metrics!: TraceMetricsResponse;

  static from(context: ExecutionContext): ExecutionTraceResponse {
    return context;
  }
}
