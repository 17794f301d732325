import { StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { failed, type Failed } from '../call-answer.js';
import { failureOfStatus } from '../failure-of-status.js';
import { AgentProgramPaused } from './mcp.errors.js';

/** What an error of the protocol comes to. @throws the error when it is of another kind */
export function judgeMcpFault(error: unknown, quote: (words: string) => string): Failed {
  if (error instanceof AgentProgramPaused) return failed('transient', error.code, error.message, error.retryAfterMs);
  if (error instanceof StreamableHTTPError && error.code !== undefined && error.code >= 400)
    return failureOfStatus(error.code);
  if (error instanceof McpError) return judgeCode(error.code, quote(error.message));
  throw error;
}

function judgeCode(code: number, words: string): Failed {
  switch (code) {
    case ErrorCode.ConnectionClosed as number:
      return failed('broken_connection', 'AGENT_CONNECTION_BROKEN', 'The connection broke before the answer came');
    case ErrorCode.RequestTimeout as number:
      return failed('timeout', 'AGENT_TIMED_OUT', 'The agent did not answer in time');
    case ErrorCode.InvalidParams as number:
    case ErrorCode.InvalidRequest as number:
    case ErrorCode.MethodNotFound as number:
      return failed('permanent', 'AGENT_REFUSED', `The agent refused the work: ${words}`);
    default:
      return failed('transient', 'AGENT_FAULT', `The agent has a fault: ${words}`);
  }
}
