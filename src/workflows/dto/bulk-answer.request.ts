import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { SubmitDecisionRequest } from './submit-decision.request.js';

/** An answer to a decision of some workflow. */
@ApiSchema({ name: 'AnswerRequest' })
export class AnswerRequest extends SubmitDecisionRequest {
  /**
   * The workflow that asks
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11'
   */
  @IsUUID()
  workflow_id!: string;
}

/** Many answers at once. */
@ApiSchema({ name: 'BulkAnswerRequest' })
export class BulkAnswerRequest {
  /** 1 to 100 answers */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AnswerRequest)
  answers!: AnswerRequest[];
}
