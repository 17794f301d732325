import { z } from 'zod';
import { beginningOf } from '#kernel/well-formed.js';
import type { AttemptEnd, FailureClass } from '../agent-runner.js';
import type { AgentSpec, Quality } from '../define-agent.js';

/** 8 MiB. */
export const MAX_OUTPUT_BYTES = 8_388_608;

/**
 * Holds what an agent has given against what its capability promises.
 * @param input as the capability has it
 * @param maxBytes how large a result may be, as JSON
 * @param quality the agent's own judgement, where it has sent one
 */
export function judgeOutput(
  spec: AgentSpec,
  input: unknown,
  given: unknown,
  maxBytes: number,
  quality?: Quality,
): AttemptEnd {
  const output = spec.output.safeParse(given);
  if (!output.success) return failed('bad_output', 'AGENT_OUTPUT_INVALID', explain(output.error));
  const bytes = Buffer.byteLength(JSON.stringify(output.data ?? null));
  if (bytes > maxBytes) {
    const message = `The result has ${String(bytes)} bytes, and MAX_AGENT_OUTPUT_BYTES allows ${String(maxBytes)}`;
    return failed('permanent', 'AGENT_OUTPUT_TOO_LARGE', message);
  }
  return { kind: 'completed', output: output.data, quality: quality ?? spec.assess(output.data, input) };
}

/** An input that the capability does not take: no attempt can do better. */
export function inputInvalid(error: z.ZodError): AttemptEnd {
  return failed('permanent', 'TASK_INPUT_INVALID', explain(error));
}

export function failed(kind: FailureClass, type: string, message: string): AttemptEnd {
  return { kind: 'failed', failure: { class: kind, type, message, retryable: kind !== 'permanent' } };
}

function explain(error: z.ZodError): string {
  return beginningOf(z.prettifyError(error).replaceAll('\n', ' '), 500);
}
