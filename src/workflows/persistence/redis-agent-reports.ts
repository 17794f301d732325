import type { Redis } from 'ioredis';
import { reportTask } from './run.scripts.js';
import { readyKeys } from './workflow-key-sets.js';
import type { WorkflowKeys } from './workflow.keys.js';

/** What an agent elsewhere says about an attempt. */
export interface AgentReport {
  readonly workflowId: string;
  readonly taskId: string;
  readonly attempt: number;
  readonly sequence: number;
  /** How the attempt ended; absent while it is under way. */
  readonly outcome?: unknown;
  /** Percent. */
  readonly progress?: number | undefined;
}

export type ReportOutcome =
  | { readonly kind: 'taken' }
  /** A later report came before this one, or this very one. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'superseded'; readonly attempt: number }
  | { readonly kind: 'missing' };

/** Keeps what agents report, and wakes the workflow when an attempt is over. */
export class RedisAgentReports {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WorkflowKeys,
    private readonly logMax: number,
  ) {}

  async take(report: AgentReport, at: Date): Promise<ReportOutcome> {
    const { workflowId: id, taskId: task, attempt, sequence, outcome, progress } = report;
    const [kind, current] = await reportTask.run(this.redis, {
      keys: {
        workflow: this.keys.workflow(id),
        tasks: this.keys.tasks(id),
        wakes: this.keys.wakes,
        log: this.keys.log(id),
        events: this.keys.events,
        ...readyKeys(this.keys),
      },
      args: {
        id,
        task,
        attempt,
        sequence,
        at: at.getTime(),
        outcome: outcome === undefined ? '' : JSON.stringify(outcome),
        progress: progress ?? '',
        logMax: this.logMax,
      },
    });
    if (kind === 'superseded') return { kind, attempt: Number(current) };
    return kind === 'taken' || kind === 'outdated' ? { kind } : { kind: 'missing' };
  }
}
