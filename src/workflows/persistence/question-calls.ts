import type { ScriptCall } from '#platform/redis/script-call.js';
import type { DecisionAnswerRecord } from '../domain/decision.js';
import type { Failure } from '../domain/failure.js';
import type { DecisionRequestedData } from '../events/decision.event.js';
import type { Claim } from './attempt.codec.js';
import type { StoredQuestion } from './decision.codec.js';
import { askAboutTask, requestDecision, supersedeQuestion } from './run.scripts.js';
import type { Words } from './script-replies.js';
import { liveIndexes } from './workflow-key-sets.js';
import type { WorkflowKeys } from './workflow.keys.js';

/** A question with the times that belong to it. */
export interface Question extends StoredQuestion {
  /** When its policy takes effect, ms from now; never when it is left out. */
  readonly deadlineMs?: number | undefined;
}

/** The calls by which a claim asks people. */
export class QuestionCalls {
  constructor(
    private readonly keys: WorkflowKeys,
    private readonly logMax: number,
    /** People are reminded every so many ms; 0 is never. */
    private readonly remindMs: number,
  ) {}

  /**
   * @param occasion the decision's id, unless it is asked anew
   * @param autoAnswer given at once, where the workflow approves by itself
   */
  ask(
    claim: Claim,
    occasion: string,
    question: Question,
    autoAnswer: DecisionAnswerRecord | undefined,
    at: Date,
  ): ScriptCall<Words> {
    const { workflow, epoch } = claim;
    return requestDecision.call({
      keys: this.questionKeys(claim),
      args: {
        id: workflow.id,
        epoch,
        occasion,
        ...this.wordsOf(question, at),
        autoAnswer: autoAnswer ? JSON.stringify(autoAnswer) : '',
        data: JSON.stringify(requestedData(question, at)).slice(1),
      },
    });
  }

  /** @param skipped the failure of the task if it is left out */
  askAboutTask(
    claim: Claim,
    task: { readonly id: string; readonly capability: string },
    question: Question,
    skipped: Failure,
    at: Date,
  ): ScriptCall<Words> {
    const { workflow, epoch } = claim;
    return askAboutTask.call({
      keys: {
        ...this.questionKeys(claim),
        tasks: this.keys.tasks(workflow.id),
        waiters: this.keys.waiters(task.capability),
      },
      args: {
        id: workflow.id,
        epoch,
        task: task.id,
        ...this.wordsOf(question, at),
        data: JSON.stringify(requestedData(question, at)).slice(1),
        skipped: JSON.stringify(skipped),
      },
    });
  }

  /** The task goes on without an answer. */
  supersede(claim: Claim, taskId: string, at: Date): ScriptCall<Words> {
    const { workflow, epoch } = claim;
    const { statistics: _, ...keys } = this.questionKeys(claim);
    return supersedeQuestion.call({
      keys: { ...keys, tasks: this.keys.tasks(workflow.id) },
      args: { id: workflow.id, epoch, task: taskId, at: at.getTime(), logMax: this.logMax },
    });
  }

  private wordsOf({ deadlineMs, ...stored }: Question, at: Date) {
    return {
      at: at.getTime(),
      iso: at.toISOString(),
      point: stored.point,
      question: JSON.stringify(stored),
      deadlineMs: deadlineMs ?? '',
      remindMs: this.remindMs > 0 ? this.remindMs : '',
      logMax: this.logMax,
    };
  }

  private questionKeys({ workflow: { id, projectId } }: Claim) {
    return {
      workflow: this.keys.workflow(id),
      decisions: this.keys.decisions(id),
      timers: this.keys.timers(id),
      log: this.keys.log(id),
      events: this.keys.events,
      inbox: this.keys.inbox,
      statistics: this.keys.decisionStatistics,
      ...liveIndexes(this.keys, projectId),
    };
  }
}

/** What the event of a question tells. */
function requestedData(question: Question, at: Date): Omit<DecisionRequestedData, 'decision_id'> {
  const { point, prompt, options, taskId, defaultOption, onDeadline, deadlineMs } = question;
  return {
    point,
    prompt,
    options: options.map((option) => option.id),
    task_id: taskId,
    default_option: defaultOption,
    on_deadline: onDeadline,
    timeout: deadlineMs === undefined ? undefined : new Date(at.getTime() + deadlineMs).toISOString(),
  };
}
