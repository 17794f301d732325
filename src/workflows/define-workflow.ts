import { Annotation, type LangGraphRunnableConfig } from '@langchain/langgraph';
import type { AgentSpec, Quality } from '#agents';
import type { Failure } from './domain/failure.js';
import type { ProjectBrief } from './domain/project-brief.js';
import type { WorkflowParameters } from './domain/workflow-parameters.js';

export { TASK_SKIPPED } from './domain/failure.js';

/** One piece of work for an agent, named by what it is and not by when it runs, so that a finished one is found again. */
export interface TaskRequest<I, O> {
  readonly agent: AgentSpec<I, O>;
  /** The workflow state it belongs to. */
  readonly state: string;
  /** What it is about when a state has several of a kind, e.g. a frame id. */
  readonly item?: string;
  /** 0 for the first version; a new number makes new work. */
  readonly revision: number;
  /** Notes the new revision shall heed. */
  readonly feedback?: readonly string[];
  /** Ids of the tasks whose results the input was made of. */
  readonly dependsOn?: readonly string[];
  readonly input: I;
  /** How a person is asked for help with it, in a workflow that does. */
  readonly help?: TaskHelp;
}

export interface TaskHelp {
  /** What kind of decision it is when every attempt has failed. */
  readonly point: string;
  /** Whether the production can do without it. */
  readonly skippable: boolean;
  /** What was to be made, small enough to read: what a person needs to judge the case. */
  readonly material?: Readonly<Record<string, unknown>>;
}

export type TaskResult<O> =
  | { readonly ok: true; readonly taskId: string; readonly output: O; readonly quality: Quality }
  | { readonly ok: false; readonly taskId: string; readonly failure: Failure };

export interface DecisionOption {
  /** What is sent as `choice`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly recommended?: boolean;
}

export interface DecisionRequest {
  /** What kind of decision, e.g. `story_approval`. */
  readonly point: string;
  /** 1 for the first asking at this point in this workflow, then 2, 3 ...; makes the id `<point>_<nnn>`. */
  readonly occasion: number;
  readonly prompt: string;
  readonly options: readonly DecisionOption[];
  /** The material to judge. */
  readonly context: Readonly<Record<string, unknown>>;
  /** Chosen at once, and recorded as the system's choice, when the workflow was started with `auto_approve`. */
  readonly autoChoice?: string;
}

export interface DecisionAnswer {
  readonly choice: string;
  readonly feedback?: string | undefined;
}

/** An answer that counts. */
export interface TakenAnswer extends DecisionAnswer {
  readonly decisionId: string;
}

/** A finished file of the production. */
export interface Deliverable {
  /** File name, unique within the workflow. */
  readonly name: string;
  readonly mediaType: string;
  /** UTF-8 text; the same state gives the same bytes. */
  readonly content: string;
}

/** The whole world a node can reach. */
export interface WorkflowRun {
  readonly workflowId: string;
  readonly project: ProjectBrief;
  readonly parameters: WorkflowParameters;
  /** Root of every seed in this workflow. */
  readonly seed: string;
  /**
   * Has an agent do the work and returns its result, a stored one when it was done before. Where it must wait (no free
   * slot, back-off, pause) the node is left by an interrupt and run again from its first line when there is news.
   */
  perform<I, O>(request: TaskRequest<I, O>): Promise<TaskResult<O>>;
  /** Asks a person and returns the answer; until there is one the node is left by an interrupt. */
  ask(request: DecisionRequest): Promise<TakenAnswer>;
  /** Writes the deliverables: temporary name, rename, hash in the record. Repeating it with the same content changes nothing. */
  publish(deliverables: readonly Deliverable[]): Promise<void>;
}

/** How the graph ended, written by the last node that runs. */
export type Outcome = { readonly status: 'completed' } | { readonly status: 'cancelled'; readonly reason: string };

/** The channels that every workflow's state has; the engine reads position and end of the workflow from them. */
export const workflowChannels = {
  /** States that are done, in order. A state is entered when the one before it is done. */
  completed_states: Annotation<string[]>({
    reducer: (done, more) => [...done, ...more.filter((state) => !done.includes(state))],
    default: () => [],
  }),
  /** The first failure wins; every edge leads to END once there is one. */
  failure: Annotation<Failure | null>({ reducer: (first, next) => first ?? next, default: () => null }),
  outcome: Annotation<Outcome | null>({ reducer: (_, next) => next, default: () => null }),
};

/** What the engine reads of any workflow's state. */
export interface WorkflowState {
  readonly completed_states: readonly string[];
  readonly failure: Failure | null;
  readonly outcome: Outcome | null;
}

/** What LangGraph needs of a graph that has not been compiled. Every `StateGraph` is one. */
export interface WorkflowGraph {
  compile(options: Record<string, unknown>): unknown;
}

/** A workflow type: data and pure functions. */
export interface WorkflowDefinition<Type extends string = string, State = never> {
  readonly type: Type;
  /** Raised when an old checkpoint could no longer be resumed. */
  readonly version: number;
  readonly title: string;
  /** In order; the first is entered at the start. */
  readonly states: readonly string[];
  /** Names of the files that must have been published before the workflow counts as completed. */
  readonly deliverables: readonly string[];
  /** Whether a project may have several live ones; without it one at a time. */
  readonly manyPerProject?: boolean;
  /**
   * Whether a person is asked about a task whose attempts have all failed, or that nobody has been able to do for long;
   * otherwise it fails, or waits on.
   */
  readonly asksForHelp?: boolean;
  /** Tasks a state is expected to need, for the progress shown; at least 1. */
  expectedTasks(stateName: string, state: State): number;
  /** What a completed state brought, for `results`. */
  results(stateName: string, state: State): Record<string, unknown>;
  graph(): WorkflowGraph;
}

export function defineWorkflow<const Type extends string, State>(
  definition: WorkflowDefinition<Type, State>,
): WorkflowDefinition<Type, State> {
  return definition;
}

const RUN = 'workflow_run';

/** What a node receives of the engine through LangGraph's `configurable`. Never persisted: it is not plain data. */
export interface RunHandle extends WorkflowRun {
  /** The state as of the superstep under way; nodes started by `Send` see it through this. */
  values(): unknown;
}

/** The `configurable` entry that carries the run into the nodes. */
export function withRun(run: RunHandle): Record<string, unknown> {
  return { [RUN]: run };
}

function runOf(config: LangGraphRunnableConfig): RunHandle {
  return (config.configurable as Record<string, unknown>)[RUN] as RunHandle;
}

/** A node as its author sees it: the state and the world in, a partial state out. */
export function node<State, Update>(body: (state: State, run: WorkflowRun) => Promise<Update> | Update) {
  return (state: State, config: LangGraphRunnableConfig) => body(state, runOf(config));
}

/**
 * A node of a `Send` wave. The Send carries `{ item }` alone; the state comes from the run.
 * @param read makes a whole state of the channels: in a run just resumed those that nobody wrote are missing
 */
export function nodeForItem<State, Update>(
  read: (values: never) => State,
  body: (state: State, item: string, run: WorkflowRun) => Promise<Update> | Update,
) {
  return (sent: { item: string }, config: LangGraphRunnableConfig) => {
    const run = runOf(config);
    return body(read(run.values() as never), sent.item, run);
  };
}
