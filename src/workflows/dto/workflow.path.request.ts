import { IsUUID } from 'class-validator';

/** Which workflow. */
export class WorkflowPath {
  /**
   * Its id
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11'
   */
  @IsUUID()
  workflow_id!: string;
}
