import type { AgentDirectory } from '../agent-directory.js';
import {
  AgentRunner,
  idempotencyKeyOf,
  type AgentCall,
  type AgentOutcome,
  type AttemptEnd,
  type EarlierCall,
  type Withdrawal,
} from '../agent-runner.js';
import type { RemoteArtifact } from '../domain/remote-artifact.js';
import type { AgentCaller } from '../remote/agent-caller.js';
import type { Failed, PollAnswer } from '../remote/call-answer.js';
import type { AgentCallbacks } from '../remote/callback/agent-callbacks.js';
import { remoteOf } from '../remote/remote-of.js';
import type { RemoteAgent, WorkOrder } from '../remote/work-order.js';
import { failed, inputInvalid, judgeOutput, MAX_OUTPUT_BYTES } from './judge-output.js';

/** How long an agent may take to hear that nobody wants its work. */
const WITHDRAWAL_MS = 5_000;

/** Faults of the question, and not of the work that was asked after. */
const ASK_AGAIN = new Set(['AGENT_UNAVAILABLE', 'AGENT_RATE_LIMITED', 'AGENT_TIMED_OUT', 'AGENT_FAULT']);
const ASK_AGAIN_MS = 1_000;

/** Has an agent elsewhere do the work; what it gives is held against the shapes its capability promises. */
export class RemoteRunner extends AgentRunner {
  constructor(
    private readonly directory: Pick<AgentDirectory, 'find'>,
    private readonly caller: AgentCaller,
    private readonly callbacks: AgentCallbacks,
    /** How large a result may be, as JSON. */
    private readonly maxOutputBytes = MAX_OUTPUT_BYTES,
  ) {
    super();
  }

  async run(call: AgentCall): Promise<AgentOutcome> {
    const agent = this.remote(call.agentId);
    if (!agent) return failed('broken_connection', 'AGENT_GONE', 'The agent is not registered any more');
    const input = call.spec.input.safeParse(call.input);
    if (!input.success) return inputInvalid(input.error);
    const answer = await this.ask(this.order(agent, call), call);
    switch (answer.kind) {
      case 'completed':
        return withArtifacts(
          judgeOutput(call.spec, input.data, answer.output, this.maxOutputBytes, answer.quality),
          answer.artifacts,
        );
      case 'unheard':
        return failed('transient', 'AGENT_FORGOT_THE_WORK', 'The agent does not know the work any more');
      case 'failed':
        return call.earlier && ASK_AGAIN.has(answer.failure.type) ? askAgain(call.earlier, answer) : answer;
      default:
        return answer;
    }
  }

  override async withdraw({ agentId, capability, place, receipt }: Withdrawal): Promise<boolean> {
    const agent = this.remote(agentId);
    if (!agent) return true;
    const nothing = { projectId: '', state: '', input: null, seed: '', revision: { revision: 0, feedback: [] } };
    const signal = AbortSignal.timeout(WITHDRAWAL_MS);
    const order = { ...nothing, ...place, agent, capability, idempotencyKey: idempotencyKeyOf(place), signal };
    const answer = await this.caller.cancel(order, receipt);
    return answer.kind === 'told' || !answer.failure.retryable;
  }

  /** What the agent has reported, else what it answers; work that it does not know is handed over, once. */
  private async ask(order: WorkOrder, { earlier }: AgentCall): Promise<PollAnswer> {
    if (!earlier) return this.caller.execute(order);
    if (earlier.report !== undefined) return earlier.report as PollAnswer;
    const answer = await this.caller.poll(order, earlier.receipt);
    return answer.kind === 'unheard' ? this.caller.execute(order) : answer;
  }

  private order(
    agent: RemoteAgent,
    { place, spec, input, seed, revision, idempotencyKey, signal }: AgentCall,
  ): WorkOrder {
    const callback = this.callbacks.addressFor(place);
    const { capability } = spec;
    return {
      ...place,
      epoch: Number(place.epoch),
      agent,
      capability,
      input,
      seed,
      revision,
      idempotencyKey,
      callback,
      signal,
    };
  }

  private remote(id: string): RemoteAgent | undefined {
    const agent = this.directory.find(id);
    return agent && remoteOf(agent);
  }
}

function withArtifacts(end: AttemptEnd, artifacts: readonly RemoteArtifact[] = []): AttemptEnd {
  return end.kind === 'completed' && artifacts.length > 0 ? { ...end, artifacts } : end;
}

function askAgain({ receipt }: EarlierCall, { failure }: Failed): AgentOutcome {
  return { kind: 'accepted', receipt, pollAfterMs: failure.retryAfterMs ?? ASK_AGAIN_MS };
}
