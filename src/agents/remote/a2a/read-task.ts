import { TaskState, type Message, type Part, type Task } from '@a2a-js/sdk';
import { failed, type Accepted, type Completed, type Failed } from '../call-answer.js';

type Quote = (words: string) => string;

/** The protocol has no word for when to ask again. */
const POLL_AFTER_MS = 1_000;

/** What an A2A task, or the message that an agent answers with instead of one, comes to. */
export function readResult(result: Task | Message, quote: Quote): Completed | Accepted | Failed {
  return 'messageId' in result ? readOutput(result.parts) : readTask(result, quote);
}

export function readTask({ id, status, artifacts }: Task, quote: Quote): Completed | Accepted | Failed {
  const said = status?.message?.parts ?? [];
  const words = (): string => quote(textOf(said) ?? 'no reason given');
  switch (status?.state) {
    case TaskState.TASK_STATE_COMPLETED: {
      const made = artifacts.flatMap(({ parts }) => parts);
      return readOutput(made.length > 0 ? made : said);
    }
    case TaskState.TASK_STATE_FAILED:
      return failed('transient', 'AGENT_FAILED', `The agent failed: ${words()}`);
    case TaskState.TASK_STATE_REJECTED:
      return failed('permanent', 'AGENT_REFUSED', `The agent refused the work: ${words()}`);
    case TaskState.TASK_STATE_CANCELED:
      return failed('transient', 'AGENT_CANCELLED_THE_WORK', 'The agent stopped the work by itself');
    case TaskState.TASK_STATE_INPUT_REQUIRED:
    case TaskState.TASK_STATE_AUTH_REQUIRED:
      return failed(
        'permanent',
        'AGENT_NEEDS_INPUT',
        `The agent asks something that nobody can answer it here: ${words()}`,
      );
    case TaskState.TASK_STATE_SUBMITTED:
    case TaskState.TASK_STATE_WORKING:
      return { kind: 'accepted', receipt: id, pollAfterMs: POLL_AFTER_MS };
    default:
      return failed('bad_output', 'AGENT_ANSWER_MALFORMED', 'The agent gives its task no state that we know');
  }
}

/** The first data, else JSON in the first text, else that text. */
function readOutput(parts: readonly Part[]): Completed | Failed {
  const data = parts.map(({ content }) => content).find((content) => content?.$case === 'data');
  const output: unknown = data ? data.value : jsonOf(textOf(parts));
  if (output !== undefined && output !== null && output !== '') return { kind: 'completed', output };
  return failed('bad_output', 'AGENT_OUTPUT_MISSING', 'The agent says that it is done and gives no output');
}

function textOf(parts: readonly Part[]): string | undefined {
  const text = parts.map(({ content }) => content).find((content) => content?.$case === 'text');
  return text?.value;
}

function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
