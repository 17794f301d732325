import type { AgentDirectory, AgentRunner } from '#agents';
import type { Clock } from '#kernel/clock.js';
import type { Log } from '#platform/logging/log.js';
import type { AttemptRef, EndingCalls, QuestionCalls, RunCalls, WorkflowRepository } from '#workflows';
import type { CheckpointCalls } from '../checkpoint/checkpoint-calls.js';
import type { ArtifactWriter } from './artifact-writer.js';

/** What every session of a worker shares. */
export interface SessionParts {
  readonly calls: RunCalls;
  readonly questions: QuestionCalls;
  readonly endings: EndingCalls;
  readonly checkpoints: CheckpointCalls;
  readonly directory: AgentDirectory;
  readonly runner: AgentRunner;
  readonly artifacts: ArtifactWriter;
  readonly workflows: Pick<WorkflowRepository, 'tasks'>;
  /** How long nobody may be able to do a task before a person is asked, ms; 0 is for ever. */
  readonly patienceMs: number;
  readonly clock: Clock;
  readonly log: Log;
  /** How long all attempts at a task may take together, the waits between them included, ms. */
  readonly taskTotalMs: number;
  /** A number in [0, 1), for the jitter of back-offs. */
  random(): number;
  /** Tells the workers that these workflows have news; the session's own looks at its wake counter itself. */
  wake(own: string, workflowIds: readonly string[]): void;
  /** Gives an aborted attempt's slot back. Best effort: its lease ends by itself. */
  release(workflowId: string, attempt: AttemptRef, epoch: string): Promise<void>;
}
