import type { AgentCallbacks } from '#agents';
import type { Clock } from '#kernel/clock.js';
import type { Log } from '#platform/logging/log.js';
import {
  AgentReportForged,
  AgentReportMalformed,
  ReportedTaskNotFound,
  TaskAttemptSuperseded,
} from './domain/agent-report.errors.js';
import type { RedisAgentReports } from './persistence/redis-agent-reports.js';
import type { WorkflowTicks } from './queue/workflow-ticks.js';

export interface SignedReport {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** As it came. */
  readonly rawBody: string;
}

/** Hears agents elsewhere that report by themselves. */
export class AgentReportsService {
  constructor(
    private readonly callbacks: AgentCallbacks,
    private readonly reports: RedisAgentReports,
    private readonly ticks: WorkflowTicks,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** @throws AgentReportMalformed · AgentReportForged · ReportedTaskNotFound · TaskAttemptSuperseded */
  async take(request: SignedReport): Promise<'taken' | 'outdated'> {
    const verdict = this.callbacks.verify(request);
    if (verdict.kind === 'refused') {
      if (verdict.reason === 'malformed') throw new AgentReportMalformed();
      throw new AgentReportForged(verdict.reason);
    }
    const { workflowId, taskId, attempt, sequence, progress, answer } = verdict.report;
    const outcome = answer.kind === 'accepted' ? undefined : answer;
    const report = { workflowId, taskId, attempt, sequence, progress, outcome };
    const taken = await this.reports.take(report, this.clock.now());
    switch (taken.kind) {
      case 'taken':
        if (outcome) await this.ticks.nudge(workflowId);
        return 'taken';
      case 'outdated':
        return 'outdated';
      case 'superseded':
        this.log.warn({ workflow_id: workflowId, task_id: taskId, attempt }, 'A late answer was refused');
        throw new TaskAttemptSuperseded(taskId, attempt, taken.attempt);
      case 'missing':
        throw new ReportedTaskNotFound(taskId);
    }
  }
}
