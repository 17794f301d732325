import type { AgentOutcome } from '#agents';
import type { AttemptRef, Entrusted } from '#workflows';
import type { Session } from './session.js';

/** An agent that was told and then silent is asked so much later, ms. */
const ASK_AFTER_SILENCE_MS = 1_000;
/** How much longer than the attempt an agent's slot is kept: somebody has to come and see that it is over, ms. */
const SLOT_MARGIN_MS = 30_000;

/** What is known of an attempt that an agent elsewhere has. */
export type Earlier = Entrusted & { /** JSON, or ''. */ readonly report: string };

/** Leaves the task to the agent, and the node: the timer or the agent's own report brings the workflow back to it. */
export async function entrust(
  session: Session,
  attempt: AttemptRef,
  outcome: Extract<AgentOutcome, { kind: 'accepted' | 'unknown' }>,
  { begun, deadline, earlier }: { begun: Date; deadline: Date; earlier: Earlier | undefined },
): Promise<never> {
  const { calls, clock } = session.parts;
  const receipt = outcome.kind === 'accepted' ? outcome.receipt : earlier?.receipt;
  const now = clock.now();
  const leftMs = deadline.getTime() - now.getTime();
  const askInMs = Math.min(leftMs, outcome.kind === 'accepted' ? outcome.pollAfterMs : ASK_AFTER_SILENCE_MS);
  const entrusted = { receipt, begun: begun.getTime(), deadline: deadline.getTime() };
  const slotForMs = leftMs + SLOT_MARGIN_MS;
  const call = calls.entrust(session.claim, attempt, entrusted, { askInMs, slotForMs }, now);
  const [kind] = session.mine(await session.pipe.send(call));
  if (kind === 'stale') {
    // Taken away while it was handed over: by its key alone not every agent knows what to leave.
    void withdraw(session, attempt, receipt);
  }
  return session.park(`agent ${attempt.taskId}`);
}

/** As far as it goes: an agent that cannot be told finds out by the key when it is asked to do the work again. */
export async function withdraw(
  session: Session,
  { agentId, capability, ...attempt }: AttemptRef,
  receipt?: string,
): Promise<void> {
  const place = { workflowId: session.workflowId, ...attempt };
  await session.parts.runner.withdraw({ agentId, capability, place, receipt }).catch(() => undefined);
}
