import type { Claim, Holding, LostClaim } from '#workflows';
import { ClaimLost, type TaskTakenAway } from './engine.errors.js';
import type { RunSession } from './run-session.js';

/** The claims this worker holds at the moment; at most one per workflow. */
export class SessionRegistry {
  private readonly sessions = new Map<string, RunSession>();

  /** @param claimed hears of every new claim */
  constructor(private readonly claimed: (claim: Claim) => void) {}

  add(session: RunSession): void {
    this.sessions.set(session.workflowId, session);
    this.claimed(session.claim);
  }

  remove(session: RunSession): void {
    if (this.sessions.get(session.workflowId) === session) this.sessions.delete(session.workflowId);
  }

  all(): readonly RunSession[] {
    return [...this.sessions.values()];
  }

  /** @throws ClaimLost for a thread that this worker does not hold */
  get(workflowId: string): RunSession {
    const session = this.sessions.get(workflowId);
    if (!session) throw new ClaimLost(workflowId);
    return session;
  }

  /** Aborts the work on workflows that are no longer this worker's. */
  lose(workflowIds: readonly string[]): void {
    for (const id of workflowIds) this.sessions.get(id)?.abort(new ClaimLost(id));
  }

  /** Aborts the work under claims that are over; what was claimed again since goes on. */
  loseClaims(lost: readonly LostClaim[]): void {
    for (const { workflowId, epoch } of lost) {
      if (this.sessions.get(workflowId)?.claim.epoch === epoch) this.lose([workflowId]);
    }
  }

  /** Takes its running tasks away from an agent. */
  stopAgent(agentId: string, why: TaskTakenAway): void {
    for (const { running } of this.sessions.values()) {
      for (const attempt of running.values()) if (attempt.agentId === agentId) attempt.stop.abort(why);
    }
  }

  holdings(): Holding[] {
    return this.all().map(({ claim, running }) => ({ claim, running: [...running.values()] }));
  }
}
