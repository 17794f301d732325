import { failed, type Accepted, type Completed, type Failed } from '../call-answer.js';
import type { RemoteArtifact } from '../../domain/remote-artifact.js';
import type { Quote } from '../quote.js';
import type { Fault, WorkReport } from './execute.schemas.js';

const POLL_AFTER_MS = 1_000;
const SHORTEST_POLL_MS = 100;
const LONGEST_POLL_MS = 3_600_000;

/**
 * What a report comes to.
 * @param taskId the task it should be about
 * @param quote makes the agent's words fit for our records
 */
export function readReport(report: WorkReport, taskId: string, quote: Quote): Completed | Accepted | Failed {
  if (report.task_id !== undefined && report.task_id !== taskId) {
    return failed('bad_output', 'AGENT_ANSWERED_ANOTHER_TASK', 'The agent answered about another task');
  }
  switch (report.status) {
    case 'completed':
      // An agent that has nothing to show has not finished, whatever it says.
      if (report.output === undefined || report.output === null) {
        return failed('bad_output', 'AGENT_OUTPUT_MISSING', 'The agent says that it is done and gives no output');
      }
      return {
        kind: 'completed',
        output: report.output,
        quality: report.quality,
        usage: report.usage,
        artifacts: report.artifacts?.map((artifact) => quoted(artifact, quote)),
      };
    case 'failed':
      return readFailure(report.error, quote);
    case 'cancelled':
      return failed('transient', 'AGENT_CANCELLED_THE_WORK', 'The agent stopped the work by itself');
    case 'input_required': {
      const question = report.decision ? `: ${quote(report.decision.prompt)}` : '';
      return failed(
        'permanent',
        'AGENT_NEEDS_INPUT',
        `The agent asks something that nobody can answer it here${question}`,
      );
    }
    case 'running':
    case 'accepted':
    case 'pending':
    case 'queued':
      return { kind: 'accepted', receipt: report.poll_url, pollAfterMs: pollDelayMs(report.poll_after_ms) };
  }
}

/** Neither a hammer nor for ever. */
export function pollDelayMs(asked: number | undefined): number {
  return Math.round(Math.min(LONGEST_POLL_MS, Math.max(SHORTEST_POLL_MS, asked ?? POLL_AFTER_MS)));
}

/** A failure is taken for final unless the agent says that it may pass. */
function readFailure({ code, message, retryable, retry_after_ms }: Fault, quote: Quote): Failed {
  const words = `The agent failed (${quote(code)}): ${quote(message)}`;
  return failed(retryable === true ? 'transient' : 'permanent', 'AGENT_FAILED', words, retry_after_ms);
}

/** It is kept and shown as the agent's words are: without credentials. */
function quoted({ kind, url, mediaType, checksum }: RemoteArtifact, quote: Quote): RemoteArtifact {
  return {
    kind: quote(kind),
    url: quote(url, url.length),
    mediaType: mediaType && quote(mediaType),
    checksum: checksum && quote(checksum),
  };
}
