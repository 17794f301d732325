import type { Usage } from '../domain/usage.js';

/** As lib/usage.lua adds it up. */
export interface StoredUsage {
  readonly model?: string | undefined;
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly cost_usd?: number | undefined;
}

export function usageFromText(text: string | null | undefined): Usage | undefined {
  if (text === null || text === undefined) return undefined;
  const { model, prompt_tokens, completion_tokens, cost_usd } = JSON.parse(text) as StoredUsage;
  return { model, promptTokens: prompt_tokens, completionTokens: completion_tokens, costUsd: cost_usd };
}
