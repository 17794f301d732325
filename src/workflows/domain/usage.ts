/** What was used of language models, failed attempts included. */
export interface Usage {
  /** Absent when it were several. */
  readonly model?: string | undefined;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Absent unless every part has a price. */
  readonly costUsd?: number | undefined;
}
