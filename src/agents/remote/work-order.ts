import type { RevisionRequest } from '../define-agent.js';
import type { Agent, AgentProtocol } from '../domain/agent.js';

export type RemoteProtocol = Exclude<AgentProtocol, 'local'>;

/** Where an agent that lives elsewhere is called, and how. */
export interface RemoteAgent extends Pick<Agent, 'id' | 'endpointUrl' | 'healthCheckUrl' | 'remoteNames'> {
  readonly protocol: RemoteProtocol;
}

/** Where the agent may report by itself, and the key it signs its reports with. */
export interface CallbackAddress {
  readonly url: string;
  /** Of this attempt alone. */
  readonly token: string;
}

/** What our logs and the agent's have in common. */
export interface Trace {
  readonly traceparent?: string | undefined;
  readonly traceId?: string | undefined;
  readonly requestId?: string | undefined;
}

/** One attempt at a task, as it is handed to an agent that lives elsewhere. */
export interface WorkOrder {
  readonly agent: RemoteAgent;
  readonly workflowId: string;
  readonly projectId: string;
  readonly taskId: string;
  readonly attempt: number;
  /**
   * Says that it is the same attempt: after a crash the same again, for a deliberate new attempt another one. No two
   * attempts may share it, of whichever workflow: an agent that knows the key answers with what it has.
   */
  readonly idempotencyKey: string;
  /** Of the claim under which the order is sent. */
  readonly epoch?: number | undefined;
  readonly capability: string;
  /** The state of the workflow that wants the work. */
  readonly state: string;
  readonly input: unknown;
  readonly seed: string;
  readonly revision: RevisionRequest;
  /** 0-100; what a gate will ask for. */
  readonly qualityThreshold?: number | undefined;
  /** When nobody wants the answer any more. */
  readonly deadline?: Date | undefined;
  /** Absent: the agent is polled. */
  readonly callback?: CallbackAddress | undefined;
  readonly trace?: Trace | undefined;
  /** Aborted with `AttemptTimedOut` at the deadline, with another reason when nobody wants the answer any more. */
  readonly signal: AbortSignal;
}
