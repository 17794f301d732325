import { GraphInterrupt } from '@langchain/langgraph';
import type {
  Artifact,
  Claim,
  TakenAnswer,
  DecisionRequest,
  Deliverable,
  ProjectBrief,
  RunHandle,
  TaskRequest,
  TaskResult,
  WorkflowParameters,
  WorkflowState,
} from '#workflows';
import type { CheckpointAddress, EncodedCheckpoint, LoadedCheckpoint } from '../checkpoint/checkpoint.codec.js';
import { LargeResults } from '../checkpoint/large-results.js';
import type { CheckpointSink } from '../checkpoint/run-checkpointer.js';
import type { CommandPipe } from '../persistence/command-pipe.js';
import type { AnyDefinition } from './any-definition.js';
import { ask } from './decision-asker.js';
import { ClaimLost } from './engine.errors.js';
import { ProgressWriter } from './progress-writer.js';
import { runReport } from './run-report.js';
import type { RunningAttempt, Session } from './session.js';
import type { SessionParts } from './session-parts.js';
import { perform } from './task-performer.js';

/** One claim of one workflow: everything its nodes can reach, and everything its checkpoints have to say. */
export class RunSession implements Session, RunHandle, CheckpointSink {
  readonly running = new Map<string, RunningAttempt>();
  /** Logical ids of the tasks known to be done, by state. */
  readonly done = new Map<string, Set<string>>();
  readonly large = new LargeResults();
  draining = false;
  private readonly progress: ProgressWriter;
  private parked = false;
  private latest: Readonly<Record<string, unknown>>;

  constructor(
    readonly claim: Claim,
    readonly definition: AnyDefinition,
    readonly parts: SessionParts,
    readonly pipe: CommandPipe,
    private readonly controller: AbortController,
    private loaded: LoadedCheckpoint | undefined,
    private readonly published: Set<string>,
    readonly answers: ReadonlyMap<string, TakenAnswer>,
  ) {
    this.latest = loaded?.tuple?.checkpoint.channel_values ?? {};
    this.progress = new ProgressWriter(claim, definition, parts);
  }

  get workflowId(): string {
    return this.claim.workflow.id;
  }

  get project(): ProjectBrief {
    return this.claim.workflow.project;
  }

  get parameters(): WorkflowParameters {
    return this.claim.workflow.parameters;
  }

  get seed(): string {
    return this.claim.workflow.seed;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get ended(): boolean {
    return this.progress.ended;
  }

  values(): unknown {
    return this.latest;
  }

  perform<I, O>(request: TaskRequest<I, O>): Promise<TaskResult<O>> {
    // The runner checks input and output against the spec's own schemas, so the types hold on both sides of it.
    return perform(this, request) as Promise<TaskResult<O>>;
  }

  ask(request: DecisionRequest): Promise<TakenAnswer> {
    return ask(this, request);
  }

  async publish(deliverables: readonly Deliverable[]): Promise<void> {
    const artifacts: Artifact[] = await this.parts.artifacts.write(this.workflowId, [
      ...deliverables,
      await runReport(this.claim.workflow, this.parts),
    ]);
    await this.pipe.send(this.parts.calls.recordArtifacts(this.claim, artifacts)).then(this.mine);
    for (const { name } of artifacts) this.published.add(name);
  }

  park(what: string): never {
    this.parked = true;
    throw new GraphInterrupt([{ value: { waiting_for: what } }]);
  }

  /** Whether a node was left to wait since the last time this was asked. */
  takeParked(): boolean {
    const { parked } = this;
    this.parked = false;
    return parked;
  }

  /** Ends the claim: whatever still runs under it is aborted. */
  abort(reason: Error): void {
    this.controller.abort(reason);
    for (const { stop } of this.running.values()) stop.abort(reason);
    this.pipe.close();
  }

  readonly mine = <W extends readonly string[]>(words: W): W => {
    if (words[0] === 'lost') throw this.lose();
    return words;
  };

  lose(): ClaimLost {
    const lost = new ClaimLost(this.workflowId);
    this.abort(lost);
    return lost;
  }

  markDone(state: string, taskId: string): void {
    const done = this.done.get(state) ?? new Set();
    this.done.set(state, done.add(taskId));
  }

  percent(): number {
    return this.progress.percent(this.latest as unknown as WorkflowState, this.done);
  }

  /** The checkpoint that came with the claim, for the first read; later reads go to the store. */
  takeLoaded(): LoadedCheckpoint | undefined {
    const { loaded } = this;
    this.loaded = undefined;
    return loaded;
  }

  checkpoint(encoded: EncodedCheckpoint, values: Readonly<Record<string, unknown>>): void {
    this.latest = values;
    const call = this.progress.write(encoded, values as unknown as WorkflowState, this.done, this.published);
    this.pipe.deferCheckpoint(call);
  }

  writes(address: CheckpointAddress, encoded: string[]): void {
    this.pipe.deferWrites(this.parts.checkpoints.writes(this.claim, address, encoded));
  }
}
