import type { ScriptCall } from '#platform/redis/script-call.js';
import {
  READY_KEYS,
  endingKeys,
  type Claim,
  type Failure,
  type Words,
  type WorkflowCancelledData,
  type WorkflowCompletedData,
  type WorkflowEventTold,
  type WorkflowFailedData,
  type WorkflowKeys,
} from '#workflows';
import { memberOf, type CheckpointAddress, type EncodedCheckpoint } from './checkpoint.codec.js';
import type { CheckpointKeys } from './checkpoint.keys.js';
import { putProgress, putWrites } from './checkpoint.scripts.js';

/** What a checkpoint says of its workflow. */
export interface Progress {
  readonly currentState: string;
  readonly completedStates: readonly string[];
  /** Percent. */
  readonly percent: number;
  readonly stateResults: readonly { readonly state: string; readonly results: unknown }[];
  readonly events: readonly WorkflowEventTold[];
  readonly ending?: Ending | undefined;
}

/** `data` is of the ending's event. */
export type Ending =
  | { readonly status: 'completed'; readonly failure?: undefined; readonly data: WorkflowCompletedData }
  | { readonly status: 'failed'; readonly failure: Failure; readonly data: WorkflowFailedData }
  | { readonly status: 'cancelled'; readonly failure?: undefined; readonly data: WorkflowCancelledData };

/** The calls by which a claim writes its checkpoints. */
export class CheckpointCalls {
  constructor(
    private readonly keys: CheckpointKeys,
    private readonly workflowKeys: WorkflowKeys,
    private readonly logMax: number,
  ) {}

  progress({ workflow, epoch }: Claim, encoded: EncodedCheckpoint, progress: Progress, at: Date): ScriptCall<Words> {
    const { id } = workflow;
    const { ending, stateResults, events } = progress;
    return putProgress.call({
      keys: {
        workflow: this.workflowKeys.workflow(id),
        checkpoints: this.keys.thread(id),
        index: this.keys.index(id),
        threads: this.keys.threads,
        stateResults: this.workflowKeys.stateResults(id),
        log: this.workflowKeys.log(id),
        events: this.workflowKeys.events,
      },
      args: {
        id,
        epoch,
        at: at.getTime(),
        member: encoded.member,
        currentState: progress.currentState,
        completedStates: JSON.stringify(progress.completedStates),
        progress: progress.percent,
        logMax: this.logMax,
        ending: ending?.status ?? '',
        failure: ending?.failure ? JSON.stringify(ending.failure) : '',
        endingData: JSON.stringify(ending?.data ?? {}),
      },
      more: {
        keys: ending ? this.endingKeys(workflow, ending.status) : [],
        args: [
          stateResults.length,
          ...stateResults.flatMap(({ state, results }) => [state, JSON.stringify(results)]),
          events.length,
          ...events.flatMap(({ type, data }) => [type, JSON.stringify(data)]),
          ...encoded.fields,
        ],
      },
    });
  }

  writes({ workflow, epoch }: Claim, address: CheckpointAddress, encoded: readonly string[]): ScriptCall<Words> {
    return putWrites.call({
      keys: { checkpoints: this.keys.thread(address.threadId), workflow: this.workflowKeys.workflow(workflow.id) },
      args: { epoch, member: memberOf(address) },
      more: { args: encoded },
    });
  }

  /** In the order in which put-progress takes them. */
  private endingKeys(workflow: Claim['workflow'], status: Ending['status']): string[] {
    const { projectId } = workflow;
    const ending = endingKeys(this.workflowKeys, workflow);
    return [
      ending.tasks,
      ending.decisions,
      ending.timers,
      ending.wakes,
      ending.due,
      ending.leases,
      ending.live,
      ending.running,
      ending.projectRunning,
      ending.paused,
      ending.projectPaused,
      this.workflowKeys.index({ status }),
      this.workflowKeys.index({ projectId, status }),
      ...READY_KEYS.map((name) => ending[name]),
      ending.endings,
      ending.deadlines,
      ending.inbox,
      ending.callOffs,
    ];
  }
}
