import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { BENCHMARK_TYPES, WORKFLOW_TYPES } from '../domain/workflow-type.js';

/** A workflow type. Those of the benchmark are not documented; the service refuses them where they do not exist. */
export function IsWorkflowType(): PropertyDecorator {
  return applyDecorators(
    IsIn([...WORKFLOW_TYPES, ...BENCHMARK_TYPES], {
      message: `$property must be one of the following values: ${WORKFLOW_TYPES.join(', ')}`,
    }),
    ApiProperty({ enum: WORKFLOW_TYPES, enumName: 'WorkflowType' }),
  );
}
