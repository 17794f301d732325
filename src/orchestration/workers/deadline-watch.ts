import type { Clock } from '#kernel/clock.js';
import type { Log } from '#platform/logging/log.js';
import { logRoundFault } from '#platform/redis/log-round-fault.js';
import { deadlineOf, type EndingCalls, type WorkflowRepository } from '#workflows';
import type { ClaimStore } from '../checkpoint/claim-store.js';
import { WorkflowDeadlineExceeded } from '../engine/engine.errors.js';

/** How often deadlines are looked at: the most by which a workflow outlives its own. */
const LOOK_EVERY_MS = 1_000;

/**
 * Ends workflows that have run longer than they may, whether or not somebody holds them. Every worker looks: the store
 * ends each of them once.
 */
export class DeadlineWatch {
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(
    private readonly claims: ClaimStore,
    private readonly endings: EndingCalls,
    private readonly workflows: Pick<WorkflowRepository, 'find'>,
    private readonly clock: Clock,
    /** For workflows that do not say otherwise. */
    readonly deadlineMs: number,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      for (const id of await this.claims.overdue()) {
        await this.end(id).catch((error: unknown) => {
          this.log.error({ err: error, workflow_id: id }, 'A workflow is overdue and cannot be ended');
        });
      }
    } catch (error) {
      logRoundFault(this.log, error, 'Deadlines could not be looked at');
    } finally {
      this.looking = false;
    }
  }

  private async end(id: string): Promise<void> {
    const workflow = await this.workflows.find(id);
    if (!workflow) return;
    const { code, message } = new WorkflowDeadlineExceeded(deadlineOf(workflow.parameters, this));
    const call = this.endings.expire(workflow, { type: code, message }, this.clock.now());
    const [kind] = await this.claims.send(call);
    if (kind === 'moved') this.log.warn({ workflow_id: id }, message);
  }
}
