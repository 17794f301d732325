import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Page } from '#kernel/page.js';
import { ActorResponse } from '#platform/http/actor.response.js';
import { Instant } from '#platform/http/property.decorators.js';
import { estimateCompletion } from '../domain/estimate-completion.js';
import type { ExecutionContext } from '../domain/execution-context.js';
import { WIRE_STATUSES, wireStatus, type WireStatus } from '../domain/workflow.js';
import type { WorkflowView } from '../domain/workflow.repository.js';
import { ErrorDetailsResponse } from './error-details.response.js';
import { ExecutionTraceResponse } from './execution-trace.response.js';
import { PendingDecisionResponse } from './pending-decision.response.js';
import { UsageResponse } from './usage.response.js';
import { WaitingResponse } from './waiting.response.js';

/** A workflow: where it is, how it is, and what it waits for. */
@ApiSchema({ name: 'WorkflowResponse' })
export class WorkflowResponse {
  /** Its id
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id!: string;

  /** The project it works for
   * @example 'night-train' */
  project_id!: string;

  /** What is being made
   * @example 'movie_creation' */
  workflow_type!: string;

  /** Version of the definition it was started with
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  definition_version!: number;

  /** The state it is in
   * @example 'scene_planning' */
  current_state!: string;

  /** The states it has completed, in order
   * @example ['concept_development', 'character_creation'] */
  @ApiProperty({ type: [String] })
  completed_states!: readonly string[];

  /** A queued workflow shows as running, one that waits for a person as paused with `pending_decision`
   * @example 'running' */
  @ApiProperty({ enum: WIRE_STATUSES, enumName: 'WorkflowStatus' })
  status!: WireStatus;

  /** True while no worker has taken it up yet
   * @example true */
  queued?: boolean | undefined;

  /** 1 to 10, 10 is the most urgent
   * @example 5 */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10 })
  priority!: number;

  /** The parameters in force, with the defaults of those that were not given
   * @example { "quality_threshold": 70, "max_revisions": 2, "auto_approve": false } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  custom_parameters!: Readonly<Record<string, unknown>>;

  /** Given with the same premise it brings the same deliverables
   * @example 48151623 */
  @ApiProperty({ type: 'integer' })
  seed!: number;

  /** How far it has come, in percent; never goes back
   * @example 41.5 */
  @ApiProperty({ minimum: 0, maximum: 100 })
  progress_percentage!: number;

  /** When it is done if it goes on as fast as up to now; absent before there is progress, and while it stands still
   * @example '2026-03-01T12:04:00.000Z' */
  @Instant()
  estimated_completion?: string | undefined;

  /** When it was created
   * @example '2026-03-01T12:00:00.000Z' */
  @Instant()
  created_at!: string;

  /** When it last changed
   * @example '2026-03-01T12:01:40.000Z' */
  @Instant()
  updated_at!: string;

  /** When a worker first took it up
   * @example '2026-03-01T12:00:00.200Z' */
  @Instant()
  started_at?: string | undefined;

  /** When it came to its end
   * @example '2026-03-01T12:04:10.000Z' */
  @Instant()
  ended_at?: string | undefined;

  /** Who created it */
  created_by!: ActorResponse;

  /** What its tasks have used of language models */
  usage?: UsageResponse | undefined;

  /** What each completed state brought; given when one workflow is read
   * @example { "concept_development": { "title": "Night Train" } } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  results?: Readonly<Record<string, unknown>> | undefined;

  /** What a person is asked; the oldest question, when there are several */
  pending_decision?: PendingDecisionResponse | undefined;

  /** All that people are asked, the oldest question in front */
  pending_decisions!: PendingDecisionResponse[];

  /** What it waits for */
  waiting_for?: WaitingResponse | undefined;

  /** The latest fault: of an attempt that is made again, or the one it failed with */
  error_details?: ErrorDetailsResponse | undefined;

  /** Its execution so far; given with `include_trace=true` */
  trace?: ExecutionTraceResponse | undefined;

  static from({ workflow, decisions }: WorkflowView, now: Date): WorkflowResponse {
    const { parameters, waiting, error } = workflow;
    return {
      workflow_id: workflow.id,
      project_id: workflow.projectId,
      workflow_type: workflow.type,
      definition_version: workflow.version,
      status: wireStatus(workflow.status),
      queued: workflow.status === 'pending' ? true : undefined,
      current_state: workflow.currentState,
      completed_states: workflow.completedStates,
      progress_percentage: workflow.progress,
      estimated_completion: estimateCompletion(workflow, now)?.toISOString(),
      priority: workflow.priority,
      custom_parameters: parameters,
      seed: Number(workflow.seed),
      created_at: workflow.createdAt.toISOString(),
      updated_at: workflow.updatedAt.toISOString(),
      started_at: workflow.startedAt?.toISOString(),
      ended_at: workflow.endedAt?.toISOString(),
      created_by: ActorResponse.from(workflow.createdBy),
      pending_decision: decisions[0] && PendingDecisionResponse.from(decisions[0]),
      pending_decisions: decisions.map((decision) => PendingDecisionResponse.from(decision)),
      usage: workflow.usage && UsageResponse.from(workflow.usage),
      waiting_for: waiting && WaitingResponse.from(waiting),
      error_details: error && ErrorDetailsResponse.from(error),
    };
  }

  /** The same with everything that is shown of a single workflow. */
  static whole(view: WorkflowView, now: Date, trace?: ExecutionContext): WorkflowResponse {
    const response = WorkflowResponse.from(view, now);
    response.results = view.results;
    response.trace = trace && ExecutionTraceResponse.from(trace);
    return response;
  }
}

/** One page of workflows. */
@ApiSchema({ name: 'WorkflowListResponse' })
export class WorkflowListResponse {
  /** Newest first */
  workflows!: WorkflowResponse[];

  /** How many match in all
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  total_count!: number;

  /** Whether there are older ones
   * @example false */
  has_more!: boolean;

  /** What to send as `cursor` for the next page
   * @example 'MTc3MjM2NjQwMDAwMDozZjBjOGY1ZS0zYzFiLTRkNmEtOWE1Ny0wZDZmMmIxYzllMTE' */
  next_cursor?: string | undefined;

  static from(page: Page<WorkflowView>, now: Date): WorkflowListResponse {
    return {
      workflows: page.items.map((view) => WorkflowResponse.from(view, now)),
      total_count: page.total,
      has_more: page.hasMore,
      next_cursor: page.nextCursor,
    };
  }
}
