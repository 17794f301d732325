import { ApiProperty, ApiSchema } from '@nestjs/swagger';

/** What became of a report. */
@ApiSchema({ name: 'AgentReportReceipt' })
export class AgentReportResponse {
  /** `outdated` when a later report came before it, or the same one did
   * @example 'taken' */
  @ApiProperty({ enum: ['taken', 'outdated'], enumName: 'AgentReportStatus' })
  status!: 'taken' | 'outdated';
}
