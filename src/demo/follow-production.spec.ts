import type { Answer } from './decision/decision-maker.js';
import { ProductionFailed } from './demo.errors.js';
import { followProduction, type Follower } from './follow-production.js';
import { aWorkflow } from './testing/a-workflow.js';
import { LineDisplay } from './terminal/line-display.js';
import type { ProductionView } from './terminal/production-frame.js';
import type { PendingDecision, Workflow, WorkflowEvent } from './wire.js';

const question: PendingDecision = {
  decision_id: 'story_approval_001',
  prompt: 'Shall it be filmed?',
  options: ['approve', 'revise', 'reject'],
  context: {},
};

/** A service whose workflow takes the next step with every look that brings an event. */
class ScriptedService {
  readonly answers: unknown[] = [];
  private seq = 0;

  constructor(private readonly steps: readonly Partial<Workflow>[]) {}

  events(_id: string, after: number) {
    if (this.seq < this.steps.length && after === this.seq) this.seq++;
    const events: WorkflowEvent[] =
      after < this.seq
        ? [
            {
              seq: this.seq,
              type: 'workflow.state_entered',
              at: '2026-03-01T12:00:00.000Z',
              data: { state: 'scene_planning' },
            },
          ]
        : [];
    return Promise.resolve({ events, next_after: this.seq });
  }

  workflow() {
    return Promise.resolve(aWorkflow(this.steps[this.seq - 1]));
  }

  tasks() {
    return Promise.resolve([]);
  }

  answer(...answer: unknown[]) {
    this.answers.push(answer);
    return Promise.resolve();
  }
}

describe('followProduction', () => {
  const follow = (client: ScriptedService, overrides: Partial<Follower> = {}) => {
    const views: ProductionView[] = [];
    const written: string[] = [];
    const display = Object.assign(new LineDisplay((text) => written.push(text)), {
      show: (view: ProductionView) => views.push(view),
    });
    const decisionMaker = { decide: (): Promise<Answer> => Promise.resolve({ choice: 'revise', feedback: 'Warmer.' }) };
    const { signal } = new AbortController();
    const follower = { client, display, decisionMaker, signal, now: () => 0, ...overrides };
    return { outcome: followProduction('w1', follower), views, written };
  };

  it('shows every step until the workflow has ended', async () => {
    const { outcome, views, written } = follow(new ScriptedService([{}, { status: 'completed' }]));
    await expect(outcome).resolves.toMatchObject({ status: 'completed' });
    expect(views.map(({ workflow }) => workflow.status)).toEqual(['running', 'completed']);
    expect(written).toEqual(['   0:00  Scene planning\n', '   0:00  Scene planning\n']);
  });

  it('has a question answered once', async () => {
    const asking = { status: 'paused', pending_decision: question } as const;
    const service = new ScriptedService([asking, asking, { status: 'completed' }]);
    await follow(service).outcome;
    expect(service.answers).toEqual([['w1', 'story_approval_001', 'revise', 'Warmer.']]);
  });

  it('does not count the time a person takes to decide', async () => {
    let time = 0;
    const decide = () => {
      time += 60_000;
      return Promise.resolve({ choice: 'approve' });
    };
    const service = new ScriptedService([{ pending_decision: question }, { status: 'completed' }]);
    const { outcome, views } = follow(service, { decisionMaker: { decide }, now: () => time });
    await outcome;
    expect(views.at(-1)?.elapsedMs).toBe(0);
  });

  it('gives up when nothing happens for three minutes', async () => {
    let time = 0;
    const now = () => (time += 100_000);
    await expect(follow(new ScriptedService([{}]), { now }).outcome).rejects.toThrow(ProductionFailed);
  });

  it('ends with the reason of the signal', async () => {
    const controller = new AbortController();
    const { outcome } = follow(new ScriptedService([{}]), { signal: controller.signal });
    controller.abort();
    await expect(outcome).rejects.toThrow('abort');
  });
});
