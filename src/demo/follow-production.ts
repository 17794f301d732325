import { setTimeout as wait } from 'node:timers/promises';
import type { DecisionMaker } from './decision/decision-maker.js';
import { ProductionFailed } from './demo.errors.js';
import type { ServiceClient } from './service/service.client.js';
import type { Display } from './terminal/display.js';
import type { PendingDecision, Task, Workflow } from './wire.js';

const POLL_MS = 150;
/** So long without any news, and without a question, means that something is stuck. */
const PATIENCE_MS = 180_000;

export interface Follower {
  readonly client: Pick<ServiceClient, 'events' | 'workflow' | 'tasks' | 'answer'>;
  readonly display: Display;
  readonly decisionMaker: DecisionMaker;
  readonly signal: AbortSignal;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/** Shows a production until it has ended, and has its questions answered. */
export async function followProduction(id: string, follower: Follower): Promise<Workflow> {
  const watch = new ProductionWatch(id, follower);
  const answered = new Set<string>();
  for (;;) {
    const workflow = await watch.look();
    if (hasEnded(workflow)) return workflow;
    const { pending_decision: decision } = workflow;
    if (decision && !answered.has(decision.decision_id)) {
      await watch.decide(decision);
      answered.add(decision.decision_id);
    } else {
      await wait(POLL_MS, undefined, { signal: follower.signal });
    }
  }
}

function hasEnded({ status }: Workflow): boolean {
  return status === 'completed' || status === 'failed' || status === 'cancelled';
}

/** What was seen of a production so far. */
class ProductionWatch {
  private readonly since: number;
  private lastNews: number;
  /** How long decisions took; the production is not to blame for it. */
  private thinkingMs = 0;
  private lastSeq = 0;
  private tick = 0;
  private seen: { readonly workflow: Workflow; readonly tasks: readonly Task[] } | undefined;

  constructor(
    private readonly id: string,
    private readonly follower: Follower,
  ) {
    this.since = this.lastNews = follower.now();
  }

  /** Reads what is new, shows it and returns the workflow as it stands. */
  async look(): Promise<Workflow> {
    const { client, display, now } = this.follower;
    const { events, next_after: lastSeq } = await client.events(this.id, this.lastSeq);
    if (events.length > 0 || this.seen === undefined) {
      const [workflow, tasks] = await Promise.all([client.workflow(this.id), client.tasks(this.id)]);
      this.seen = { workflow, tasks };
      this.lastNews = now();
    } else if (now() - this.lastNews > PATIENCE_MS) {
      throw new ProductionFailed('The workflow makes no progress any more; start the demo once more.');
    }
    this.lastSeq = lastSeq;
    for (const event of events) display.event(event);
    display.show({ ...this.seen, elapsedMs: now() - this.since - this.thinkingMs, tick: this.tick++ });
    return this.seen.workflow;
  }

  async decide(decision: PendingDecision): Promise<void> {
    const { client, decisionMaker, display, now, signal } = this.follower;
    const askedAt = now();
    display.settle();
    const { choice, feedback } = await decisionMaker.decide(decision, signal);
    await client.answer(this.id, decision.decision_id, choice, feedback);
    this.thinkingMs += now() - askedAt;
    this.lastNews = now();
  }
}
