import type { ScriptCall } from '#platform/redis/script-call.js';
import type { Actor } from '../domain/actor.js';
import type { DecisionAnswerRecord } from '../domain/decision.js';
import type { Failure } from '../domain/failure.js';
import type { Workflow } from '../domain/workflow.js';
import { failedData } from '../events/failed-data.js';
import type { WorkflowCancelledData, WorkflowFailedData } from '../events/workflow.event.js';
import type { Claim } from './attempt.codec.js';
import { endWorkflow } from './intent.scripts.js';
import type { Words } from './script-replies.js';
import { endingKeys } from './workflow-key-sets.js';
import type { WorkflowKeys } from './workflow.keys.js';

type Ending =
  | { readonly to: 'failed'; readonly data: WorkflowFailedData; readonly failure: Failure }
  | { readonly to: 'cancelled'; readonly data: WorkflowCancelledData; readonly failure: undefined };

/** The calls that end a workflow for a reason that lies outside its graph. */
export class EndingCalls {
  constructor(
    private readonly keys: WorkflowKeys,
    private readonly logMax: number,
  ) {}

  fail({ workflow, epoch }: Claim, failure: Failure, reason: string, at: Date): ScriptCall<Words> {
    return this.endAsFailed(workflow, { epoch, onlyOverdue: '' }, failure, reason, at);
  }

  /** Ends the workflow because a person wanted it so when asked about one of its tasks. */
  cancel({ workflow, epoch }: Claim, { actor }: DecisionAnswerRecord, decision: string, at: Date): ScriptCall<Words> {
    const ending = { to: 'cancelled', actor, data: { decision_id: decision }, failure: undefined } as const;
    return this.end(workflow, { epoch, onlyOverdue: '' }, ending, at);
  }

  /** Ends a workflow whose deadline has passed, whoever holds it. */
  expire(workflow: Workflow, failure: Failure, at: Date): ScriptCall<Words> {
    return this.endAsFailed(workflow, { epoch: '', onlyOverdue: '1' }, failure, 'deadline', at);
  }

  private endAsFailed(
    workflow: Workflow,
    guards: { readonly epoch: string; readonly onlyOverdue: '' | '1' },
    failure: Failure,
    reason: string,
    at: Date,
  ): ScriptCall<Words> {
    const ending = { to: 'failed', actor: { system: reason }, data: failedData(failure), failure } as const;
    return this.end(workflow, guards, ending, at);
  }

  private end(
    workflow: Workflow,
    guards: { readonly epoch: string; readonly onlyOverdue: '' | '1' },
    ending: Ending & { readonly actor: Actor },
    at: Date,
  ): ScriptCall<Words> {
    const { id, projectId } = workflow;
    const { to, actor, data, failure } = ending;
    return endWorkflow.call({
      keys: {
        ...endingKeys(this.keys, workflow),
        ended: this.keys.index({ status: to }),
        projectEnded: this.keys.index({ projectId, status: to }),
        log: this.keys.log(id),
        events: this.keys.events,
      },
      args: {
        id,
        to,
        at: at.getTime(),
        actor: JSON.stringify(actor),
        data: JSON.stringify(data),
        failure: failure ? JSON.stringify(failure) : '',
        logMax: this.logMax,
        aborts: this.keys.aborts,
        ...guards,
      },
    });
  }
}
