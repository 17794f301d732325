import type { Finding } from '#kernel/finding.js';
import { age, few, several } from './words.js';

/** A lease that ended so many leases ago was taken over by nobody. */
const STUCK_AFTER_LEASES = 3;

/** What is due is found within a second or two while a worker runs, ms. */
const OVERDUE_MS = 10_000;

/** Who works on what. Times are ms since the epoch, on Redis' clock. */
export interface WorkFacts {
  readonly now: number;
  readonly leaseMs: number;
  /** Workflows that have not ended and do not wait for a person. */
  readonly running: number;
  /** Whether a worker has looked after the others' work within the last seconds. */
  readonly isSwept: boolean;
  readonly oldestDue: number | undefined;
  /** Claimed workflows, the end of whose lease has passed. */
  readonly expired: readonly { readonly workflowId: string; readonly at: number }[];
  /** Slots that tasks of ended or unknown workflows hold. */
  readonly deadSlots: readonly { readonly agentId: string; readonly task: string; readonly endedAt: number }[];
  /** Failed workflows whose workers died each time. */
  readonly wornOut: readonly string[];
}

export function judgeWork(facts: WorkFacts): Finding[] {
  return [judgeWorkers(facts), judgeLeases(facts), judgeDue(facts), judgeSlots(facts), judgeWornOut(facts)].flatMap(
    (finding) => finding ?? [],
  );
}

function judgeWorkers({ isSwept, running, oldestDue }: WorkFacts): Finding | undefined {
  if (isSwept || (running === 0 && oldestDue === undefined)) return undefined;
  return {
    code: 'NO_WORKER',
    severity: 'error',
    message: `No worker is at work, and ${several(running, 'workflow')} should be worked on`,
    cure: 'Start one: npm start, or ROLE=worker npm start beside an API. Nothing is lost meanwhile.',
  };
}

function judgeLeases({ now, leaseMs, expired }: WorkFacts): Finding | undefined {
  const stuck = expired.filter(({ at }) => now - at > STUCK_AFTER_LEASES * leaseMs);
  const oldest = stuck.map(({ at }) => at).sort((a, b) => a - b)[0];
  if (oldest === undefined) return undefined;
  return {
    code: 'LEASE_STUCK',
    severity: 'error',
    message: `Nobody took over ${several(stuck.length, 'workflow')} whose worker was lost up to ${age(now - oldest)} ago: ${few(stuck.map(({ workflowId }) => workflowId))}`,
    cure: 'Start a worker, or restart the one that runs: a lost lease is found within a second.',
  };
}

function judgeDue({ now, leaseMs, oldestDue }: WorkFacts): Finding | undefined {
  const lateMs = now - (oldestDue ?? now);
  if (lateMs <= Math.max(OVERDUE_MS, STUCK_AFTER_LEASES * leaseMs)) return undefined;
  return {
    code: 'WORK_OVERDUE',
    severity: 'error',
    message: `A workflow should have been taken up ${age(lateMs)} ago`,
    cure: 'Start a worker, or more of them; WORKER_CONCURRENCY is how much one takes.',
  };
}

function judgeSlots({ now, leaseMs, deadSlots }: WorkFacts): Finding | undefined {
  const stuck = deadSlots.filter(({ endedAt }) => now - endedAt > STUCK_AFTER_LEASES * leaseMs);
  if (stuck.length === 0) return undefined;
  return {
    code: 'SLOT_STUCK',
    severity: 'warning',
    message: `Tasks of ended workflows hold ${several(stuck.length, 'slot')}: ${few(stuck.map(({ agentId, task }) => `${agentId} ${task}`))}`,
    cure: 'Restart the worker that still runs them: their leases then end by themselves.',
  };
}

function judgeWornOut({ wornOut }: WorkFacts): Finding | undefined {
  if (wornOut.length === 0) return undefined;
  return {
    code: 'WORKERS_WORN_OUT',
    severity: 'warning',
    message: `${several(wornOut.length, 'workflow')} failed because every worker that took it up was lost: ${few(wornOut)}`,
    cure: 'Find the cause in the log of the workers, then drive it again with POST /api/v1/workflows/{id}/retry.',
  };
}
