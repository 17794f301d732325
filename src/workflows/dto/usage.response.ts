import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Usage } from '../domain/usage.js';

/** What was used of language models, failed attempts included. */
@ApiSchema({ name: 'Usage' })
export class UsageResponse {
  /** The model, unless it were several
   * @example 'gpt-x' */
  model?: string | undefined;

  /** Tokens of what it was told
   * @example 5120 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  prompt_tokens!: number;

  /** Tokens of what it answered
   * @example 1400 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  completion_tokens!: number;

  /** What that costs by `LLM_PRICES`, in US dollars; absent unless every part has a price
   * @example 0.0268 */
  @ApiProperty({ minimum: 0 })
  cost_usd?: number | undefined;

  static from({ model, promptTokens, completionTokens, costUsd }: Usage): UsageResponse {
    return { model, prompt_tokens: promptTokens, completion_tokens: completionTokens, cost_usd: costUsd };
  }
}
