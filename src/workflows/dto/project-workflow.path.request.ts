import { Matches } from 'class-validator';
import type { WorkflowType } from '../domain/workflow-type.js';
import { IsWorkflowType } from './workflow-type.decorator.js';

/** Which project. */
export class WorkflowProjectPath {
  /**
   * The id of the project
   * @example 'night-train'
   */
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'project_id must have 1 to 100 letters, digits, _ or -' })
  project_id!: string;
}

/** Which type of workflow for which project. */
export class ProjectWorkflowPath extends WorkflowProjectPath {
  /**
   * What is to be made
   * @example 'movie_creation'
   */
  @IsWorkflowType()
  workflow_type!: WorkflowType;
}
