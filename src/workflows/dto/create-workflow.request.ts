import { ApiSchema } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { FreeObject, HasDefault, WholeNumber } from '#platform/http/property.decorators.js';
import type { WorkflowType } from '../domain/workflow-type.js';
import type { WorkflowOrder } from '../workflows.service.js';
import { IsWorkflowType } from './workflow-type.decorator.js';

/** How a workflow of a known type and project shall run. */
@ApiSchema({ name: 'StartProjectWorkflowRequest' })
export class StartProjectWorkflowRequest {
  /**
   * 1 to 10, 10 is the most urgent
   * @example 5
   */
  @HasDefault()
  @WholeNumber({ min: 1, max: 10 })
  priority = 5;

  /**
   * `seed` (integer), `quality_threshold` (0-100, 70), `max_revisions` (0-10, 2), `auto_approve` (false),
   * `decision_timeout_ms` (how long each question waits, at most a year: 31536000000), `decision_default`,
   * `decision_on_deadline` (`wait`, `default`, `fail`), `deadline_ms` (how long it may run, not counting pauses and waiting
   * for a person; 7 days), `episode_count` and `agent_constraints` are checked; every other key is handed to the agents as
   * guidance. `agent_constraints` says by capability, or by `*` for all, what is asked of the agents: `agent_type`,
   * `version` (a range such as `^1.2`) and `resources` (`cpu_cores`, `memory_gb`, `gpu_memory_gb`, `storage_gb`: the least
   * that the agent must have declared)
   * @example { "quality_threshold": 80, "mood": "melancholic", "agent_constraints": { "image_generation": { "version": "^2", "resources": { "gpu_memory_gb": 24 } } } }
   */
  @HasDefault()
  @FreeObject()
  custom_parameters: Record<string, unknown> = {};

  toOrder(projectId: string, type: WorkflowType): WorkflowOrder {
    return { projectId, type, priority: this.priority, parameters: this.custom_parameters };
  }
}

/** A workflow to be created and started. */
@ApiSchema({ name: 'CreateWorkflowRequest' })
export class CreateWorkflowRequest extends StartProjectWorkflowRequest {
  /**
   * The project it works for
   * @example 'night-train'
   */
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'project_id must have 1 to 100 letters, digits, _ or -' })
  project_id!: string;

  /**
   * What is to be made
   * @example 'movie_creation'
   */
  @IsWorkflowType()
  workflow_type!: WorkflowType;
}
