export const AGENT_TASK_STATUSES = ['pending', 'running', 'completed', 'failed', 'cancelled'] as const;
export type AgentTaskStatus = (typeof AGENT_TASK_STATUSES)[number];

/** One task in an agent's own history: what it runs now, or an attempt it has finished. */
export interface AgentTask {
  readonly taskId: string;
  readonly workflowId: string;
  /** The capability that was asked for. */
  readonly taskType: string;
  readonly status: AgentTaskStatus;
  readonly attempt?: number | undefined;
  readonly startedAt?: Date | undefined;
  readonly completedAt?: Date | undefined;
  /** 0-100. */
  readonly qualityScore?: number | undefined;
}

/** The running task behind a slot's token, `<workflow id>/<state>/<capability>/<item>#<revision>-<hash>`. */
export function taskOfToken(token: string): AgentTask {
  const slash = token.indexOf('/');
  const taskId = token.slice(slash + 1);
  return { taskId, workflowId: token.slice(0, slash), taskType: taskId.split('/')[1] ?? '', status: 'running' };
}
