import type { AgentRepository, Recall } from '#agents';
import type { Clock } from '#kernel/clock.js';
import type { RunCalls, WorkflowTicks } from '#workflows';
import type { ClaimStore } from '../checkpoint/claim-store.js';
import { takenAwayBy } from '../engine/take-away.js';

/** As many at a time. */
const LIMIT = 200;

/** Takes away what agents are to lose that were reset or went offline, also where nobody holds the workflow. */
export class TaskRecalls {
  constructor(
    private readonly agents: Pick<AgentRepository, 'recalls'>,
    private readonly claims: Pick<ClaimStore, 'send'>,
    private readonly calls: RunCalls,
    private readonly ticks: Pick<WorkflowTicks, 'nudge'>,
    private readonly clock: Clock,
  ) {}

  /** Several workers may do so at the same time: each mark counts once. */
  async takeAway(): Promise<void> {
    for (const recall of await this.agents.recalls(LIMIT)) await this.take(recall);
  }

  private async take(recall: Recall): Promise<void> {
    const { code: type, message } = takenAwayBy(recall.reason);
    const [, ...woken] = await this.claims.send(this.calls.takeAway(recall, { type, message }, this.clock.now()));
    await Promise.all(woken.map((id) => this.ticks.nudge(id)));
  }
}
