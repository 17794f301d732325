import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { failed, type Completed, type Failed } from '../call-answer.js';

type Quote = (words: string) => string;

/** What many agents answer instead of an error: `{"success": false, "error": ...}`. */
const failure = z.object({
  success: z.literal(false),
  error: z.string().default('no reason given'),
  error_type: z.string().optional(),
  retryable: z.boolean().optional(),
});

/** Neither becomes right by being sent again. */
const FINAL = new Set(['unknown_tool', 'validation_error']);

/** What the result of a tool comes to: what it has structured, else JSON in its first text, else that text. */
export function readToolResult(result: CallToolResult, quote: Quote): Completed | Failed {
  const [text] = result.content.flatMap((item) => (item.type === 'text' ? [item.text] : []));
  if (result.isError === true)
    return failed('transient', 'AGENT_FAILED', `The tool failed: ${quote(text ?? 'no reason given')}`);
  const output = result.structuredContent ?? jsonOf(text);
  if (output === undefined || output === null || output === '') {
    return failed('bad_output', 'AGENT_OUTPUT_MISSING', 'The tool says that it is done and gives no output');
  }
  const reported = failure.safeParse(output);
  return reported.success ? readFailure(reported.data, quote) : { kind: 'completed', output };
}

function readFailure({ error, error_type: type, retryable }: z.infer<typeof failure>, quote: Quote): Failed {
  const isFinal = retryable === undefined ? FINAL.has(type ?? error) : !retryable;
  const words = type === undefined ? error : `${type}: ${error}`;
  return failed(isFinal ? 'permanent' : 'transient', 'AGENT_FAILED', `The tool failed: ${quote(words)}`);
}

/** The text itself where it is no JSON. */
function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
