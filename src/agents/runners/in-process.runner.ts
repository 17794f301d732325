import type { LanguageModel, MediaStudio } from '#integrations';
import { AppError } from '#kernel/errors/app-error.js';
import type { Log } from '#platform/logging/log.js';
import { AttemptTimedOut } from '../agent-runner.errors.js';
import {
  AgentRunner,
  type AgentCall,
  type AttemptEnd,
  type AttemptFailure,
  type FailureClass,
} from '../agent-runner.js';
import type { AgentTools } from '../define-agent.js';
import { AttemptMeter } from './attempt-meter.js';
import { inputInvalid, judgeOutput, MAX_OUTPUT_BYTES } from './judge-output.js';
import { renderPrompt } from './render-prompt.js';

/** Runs a built-in agent in this process: checks input and output, gives it its tools, ends with the attempt. */
export class InProcessRunner extends AgentRunner {
  constructor(
    private readonly model: LanguageModel,
    private readonly studio: MediaStudio,
    private readonly log: Log,
    /** How large a result may be, as JSON. */
    private readonly maxOutputBytes = MAX_OUTPUT_BYTES,
  ) {
    super();
  }

  async run(call: AgentCall): Promise<AttemptEnd> {
    const meter = new AttemptMeter();
    const outcome = await this.attempt(call, meter);
    const usage = meter.total();
    return usage === undefined ? outcome : { ...outcome, usage };
  }

  private async attempt(call: AgentCall, meter: AttemptMeter): Promise<AttemptEnd> {
    const { spec, signal } = call;
    const input = spec.input.safeParse(call.input);
    if (!input.success) return inputInvalid(input.error);
    try {
      const work = spec.work(input.data, this.tools(call, meter));
      const output = await Promise.race([work, aborted(signal)]);
      return judgeOutput(spec, input.data, output, this.maxOutputBytes);
    } catch (error) {
      const reason: unknown = signal.reason;
      if (reason instanceof AttemptTimedOut) return { kind: 'failed', failure: failureOf(reason) };
      signal.throwIfAborted();
      this.log.debug({ err: error, capability: spec.capability, attempt: call.idempotencyKey }, 'An agent failed');
      return { kind: 'failed', failure: failureOf(error) };
    }
  }

  private tools({ spec, input, seed, revision, signal }: AgentCall, meter: AttemptMeter): AgentTools {
    return {
      think: (thought) =>
        this.model.think({
          ...thought,
          capability: spec.capability,
          department: spec.department,
          prompt: renderPrompt(spec, input, revision),
          promptVersion: spec.prompt.version,
          seed,
          signal,
          meter,
        }),
      studio: this.studio,
      seed,
      revision,
      signal,
    };
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const leave = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave);
  });
}

/** An error we named says itself whether it may pass; one that nobody named might. */
function failureOf(error: unknown): AttemptFailure {
  if (error instanceof AppError) {
    const { code: type, message, retryAfterMs } = error;
    const kind = classOf(error);
    return {
      class: kind,
      type,
      message,
      retryable: kind !== 'permanent',
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
  }
  return {
    class: 'transient',
    type: 'AGENT_FAILED',
    message: 'The agent stopped with an unexpected fault; the log has the details',
    retryable: true,
  };
}

function classOf({ kind, retryable }: AppError): FailureClass {
  if (kind === 'timeout') return 'timeout';
  if (!retryable) return 'permanent';
  if (kind === 'limit_exceeded') return 'rate_limited';
  return kind === 'unprocessable' ? 'bad_output' : 'transient';
}
