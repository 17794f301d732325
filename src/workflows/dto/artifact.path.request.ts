import { IsString, Length } from 'class-validator';
import { WorkflowPath } from './workflow.path.request.js';

/** Which deliverable of which workflow. */
export class ArtifactPath extends WorkflowPath {
  /**
   * The name it is listed with
   * @example 'screenplay.md'
   */
  @IsString()
  @Length(1, 255)
  name!: string;
}
