import { cursorOf } from '#kernel/page.js';
import type { Clock } from '#kernel/clock.js';
import { beginningOf } from '#kernel/well-formed.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import type { Actor } from './domain/actor.js';
import { optionMeant, type AnswerOrigin, type Decision } from './domain/decision.js';
import type {
  AnswerOutcome,
  DecisionRepository,
  DecisionStatistics,
  InboxEntry,
  InboxFilter,
  InboxPosition,
} from './domain/decision.repository.js';
import type { WorkflowLimits } from './domain/workflow-limits.js';
import {
  DecisionAlreadyAnswered,
  DecisionClosed,
  DecisionNotFound,
  WorkflowNotFound,
} from './domain/workflow.errors.js';
import type { WorkflowRepository } from './domain/workflow.repository.js';
import { assertFits } from './payload-limits.js';
import type { WorkflowTicks } from './queue/workflow-ticks.js';

/** So much is remembered of a choice that was never offered and came too late, characters. */
const LATE_CHOICE_MAX = 200;

export interface DecisionChoice {
  readonly decisionId: string;
  readonly choice: string;
  readonly feedback?: string | undefined;
}

/** Who answers, and from where. */
export interface Answerer {
  readonly actor: Actor;
  readonly from: AnswerOrigin;
}

export interface InboxPage {
  readonly entries: readonly InboxEntry[];
  readonly nextCursor?: string | undefined;
}

/** What people are asked, and what they answer. */
export class DecisionsService {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly workflows: Pick<WorkflowRepository, 'find'>,
    private readonly limits: Pick<WorkflowLimits, 'maxFeedbackBytes'>,
    private readonly ticks: WorkflowTicks,
    private readonly clock: Clock,
  ) {}

  /**
   * Of many answers at once exactly one is taken.
   * @throws WorkflowNotFound · DecisionNotFound · DecisionAlreadyAnswered · DecisionClosed · RequestInvalid
   */
  async answer(id: string, { decisionId, choice, feedback }: DecisionChoice, by: Answerer): Promise<void> {
    const [workflow, decision] = await Promise.all([this.workflows.find(id), this.decisions.find(id, decisionId)]);
    if (!workflow) throw new WorkflowNotFound(id);
    if (!decision) throw new DecisionNotFound(id, decisionId);
    const option = optionMeant(choice, decision.options);
    // What comes too late is told so, whatever it says.
    if (option === undefined && decision.status === 'pending') throw notOffered(decision);
    const { maxFeedbackBytes: bytes } = this.limits;
    assertFits(feedback ?? '', { path: 'feedback', bytes, variable: 'MAX_FEEDBACK_BYTES' });
    const answer = {
      choice: option ?? beginningOf(choice, LATE_CHOICE_MAX),
      feedback,
      ...by,
      at: this.clock.now().toISOString(),
    };
    // The nudge follows at once, right behind the answer; if another one was first, a worker looks once in vain.
    const [outcome] = await Promise.all([this.decisions.answer(workflow, decision, answer), this.ticks.nudge(id)]);
    assertTaken(id, decisionId, outcome);
  }

  /** In the order in which they were asked. @throws WorkflowNotFound */
  async ofWorkflow(id: string): Promise<Decision[]> {
    if (!(await this.workflows.find(id))) throw new WorkflowNotFound(id);
    return this.decisions.ofWorkflow(id);
  }

  /** @throws WorkflowNotFound · DecisionNotFound */
  async get(id: string, decisionId: string): Promise<Decision> {
    const [workflow, decision] = await Promise.all([this.workflows.find(id), this.decisions.find(id, decisionId)]);
    if (!workflow) throw new WorkflowNotFound(id);
    if (!decision) throw new DecisionNotFound(id, decisionId);
    return decision;
  }

  /** Over all workflows, what is due first in front. */
  async inbox(filter: InboxFilter, limit: number, after: InboxPosition | undefined): Promise<InboxPage> {
    const { entries, hasMore } = await this.decisions.inbox(filter, limit, after);
    const last = entries.at(-1);
    return { entries, nextCursor: hasMore && last ? cursorOf(last.position) : undefined };
  }

  statistics(): Promise<DecisionStatistics> {
    return this.decisions.statistics();
  }
}

function assertTaken(id: string, decisionId: string, outcome: AnswerOutcome): void {
  switch (outcome.kind) {
    case 'taken':
      return;
    case 'refused':
      if (outcome.status === 'answered') throw new DecisionAlreadyAnswered(decisionId, outcome.answer);
      throw new DecisionClosed(decisionId, outcome.status === 'expired' ? 'expired' : 'superseded');
    case 'ended':
      throw new DecisionClosed(decisionId, 'superseded');
    case 'missing':
      throw new DecisionNotFound(id, decisionId);
  }
}

function notOffered({ options }: Decision): RequestInvalid {
  const offered = options.map((option) => option.id).join(', ');
  return new RequestInvalid([{ path: 'choice', message: `must be one of the options that were offered: ${offered}` }]);
}
