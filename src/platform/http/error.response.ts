import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';

/** What every failed request is answered with. */
@ApiSchema({ name: 'ErrorResponse' })
export class ErrorResponse {
  @ApiProperty({ description: 'A sentence for a person', example: 'There is no workflow with this id' })
  error!: string;

  @ApiProperty({
    description: 'Stable upper-snake-case code for programs',
    pattern: '^[A-Z][A-Z0-9_]*$',
    example: 'WORKFLOW_NOT_FOUND',
  })
  code!: string;

  @ApiPropertyOptional({
    description: 'Facts about the fault, by code; `fields` lists what is wrong with a request',
    type: 'object',
    additionalProperties: true,
    example: {},
  })
  details?: Readonly<Record<string, unknown>>;

  @ApiProperty({
    description: 'The correlation id of the request; the logs are searched by it',
    example: '6f1c2c6e-0f0a-4b5e-9a39-0f3e1f6f2a10',
  })
  trace_id!: string;
}
