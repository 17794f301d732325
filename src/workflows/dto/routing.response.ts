import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { LEFT_OUT_REASONS, type LeftOutReason } from '#agents';
import type { Routing, RoutingCandidate } from '../domain/task.js';

const REASONS = [
  'only_one',
  'only_one_free',
  'best_score',
  'equal_scores',
  'probe',
  'chosen_by_person',
  'chosen_by_person',
  'nobody',
] as const satisfies readonly Routing['reason'][];
const STATES = ['free', 'full', 'open', 'probing', 'probe'] as const satisfies readonly RoutingCandidate['state'][];

/** An agent that has the capability, as it stood when somebody was looked for. */
@ApiSchema({ name: 'RoutingCandidate' })
export class RoutingCandidateResponse {
  /** Its id
   * @example 'image_generation' */
  agent_id!: string;

  /** Whether it could be taken: free, no slot left, its breaker open, somebody tries its half-open breaker, or it was
   * itself to be tried
   * @example 'free' */
  @ApiProperty({ enum: STATES, enumName: 'RoutingState' })
  state!: RoutingCandidate['state'];

  /** Of recent success, free slots and latency; the best one that can be taken gets the task
   * @example 88 */
  @ApiProperty({ minimum: 0, maximum: 100 })
  score!: number;

  /** Slots it had left
   * @example 3 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  free_slots!: number;

  /** Mean of its recent attempts, in ms, the latest weighing most
   * @example 420.5 */
  @ApiProperty({ minimum: 0 })
  latency_ms?: number | undefined;

  /** Share of its recent attempts that succeeded, the latest weighing most
   * @example 0.97 */
  @ApiProperty({ minimum: 0, maximum: 1 })
  success!: number;
}

/** An agent that has the capability, and could not be given the task. */
@ApiSchema({ name: 'RoutingExclusion' })
export class RoutingExclusionResponse {
  /** Its id
   * @example 'scene-painter' */
  agent_id!: string;

  /** It is in maintenance, offline, or does not answer; it is of another type, its version is out of the range, or it has
   * not declared the resources that are asked for
   * @example 'version' */
  @ApiProperty({ enum: LEFT_OUT_REASONS, enumName: 'RoutingExclusionReason' })
  reason!: LeftOutReason;
}

/** Why a task went where it went. */
@ApiSchema({ name: 'Routing' })
export class RoutingResponse {
  /** Who got it; nobody while it waits
   * @example 'image_generation' */
  agent_id?: string | undefined;

  /** There was only one, only one was free, it had the best score, it was one of several with equal scores, its breaker
   * was to be tried, or there was nobody
   * @example 'best_score' */
  @ApiProperty({ enum: REASONS, enumName: 'RoutingReason' })
  reason!: Routing['reason'];

  /** Who might have had it */
  candidates!: RoutingCandidateResponse[];

  /** Who has the capability too and could not be given the task, the first twenty; absent when there is nobody */
  excluded?: RoutingExclusionResponse[] | undefined;

  static from({ agentId, reason, candidates, excluded }: Routing): RoutingResponse {
    return {
      agent_id: agentId,
      reason,
      candidates: candidates.map((candidate) => ({
        agent_id: candidate.agentId,
        state: candidate.state,
        score: candidate.score,
        free_slots: candidate.freeSlots,
        latency_ms: candidate.latencyMs,
        success: candidate.success,
      })),
      excluded: excluded?.map((one) => ({ agent_id: one.agentId, reason: one.reason })),
    };
  }
}
