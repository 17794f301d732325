import type { CancelAnswer, ExecuteAnswer, PollAnswer, ProbeAnswer } from './call-answer.js';
import type { RemoteAgent, WorkOrder } from './work-order.js';

/**
 * Calls agents that live elsewhere. Whatever they do comes back as data; nothing is thrown but the reason of an abort, and
 * that of a missed deadline not even then. Nothing is retried here: when and where it is tried again is decided by whoever
 * knows the other agents.
 */
export abstract class AgentCaller {
  /** Hands the work over. The same order again, with the same idempotency key, does nothing twice. */
  abstract execute(order: WorkOrder): Promise<ExecuteAnswer>;
  /**
   * Asks what has become of an order.
   * @param receipt what the agent answered when it accepted; without one it is asked by the idempotency key
   */
  abstract poll(order: WorkOrder, receipt?: string): Promise<PollAnswer>;
  /** Says that nobody wants the work any more. The order's signal does not end it: by now it has been aborted. */
  abstract cancel(order: WorkOrder, receipt?: string): Promise<CancelAnswer>;
  /** Asks whether it is well. */
  abstract probe(agent: RemoteAgent, signal?: AbortSignal): Promise<ProbeAnswer>;
}
