import { interrupt, isInterrupted, MemorySaver, type LangGraphRunnableConfig } from '@langchain/langgraph';
import type { AgentSpec } from '#agents';
import { LocalMediaStudio, OfflineLanguageModel } from '#integrations';
import { AppError } from '#kernel/errors/app-error.js';
import {
  withRun,
  type DecisionAnswer,
  type DecisionRequest,
  type Deliverable,
  type RunHandle,
  type TaskHelp,
  type TaskRequest,
  type TakenAnswer,
  type TaskResult,
  type WorkflowDefinition,
  type WorkflowState,
} from '../define-workflow.js';
import { decisionId } from '../domain/decision.js';
import type { ProjectBrief } from '../domain/project-brief.js';
import { taskId } from '../domain/task.js';
import { workflowParametersSchema, type WorkflowParameters } from '../domain/workflow-parameters.js';

/** Does an agent's work in its stead; what it gives back must fit the agent's output schema. */
export type Understudy = (
  input: never,
  task: { readonly item: string | undefined; readonly revision: number },
) => unknown;

export interface RehearsalOptions {
  readonly workflowId?: string;
  readonly project?: Partial<ProjectBrief>;
  readonly parameters?: Record<string, unknown>;
  readonly seed?: string;
  /** What the person says; by default whatever the system would choose. */
  readonly answer?: (request: DecisionRequest) => DecisionAnswer | undefined;
  /** Leaves every node by an interrupt before its work or question is taken up, as an engine does that must wait. */
  readonly waits?: boolean;
  /** By capability. */
  readonly understudies?: Readonly<Record<string, Understudy>>;
}

export interface PerformedTask {
  readonly id: string;
  readonly capability: string;
  readonly state: string;
  readonly item?: string | undefined;
  readonly revision: number;
  readonly feedback: readonly string[];
  readonly dependsOn: readonly string[];
  readonly help?: TaskHelp | undefined;
}

/** A workflow's world in memory: agents work at once with the offline model and the local studio, nothing is retried. */
export class RehearsalRun implements RunHandle {
  readonly workflowId: string;
  readonly project: ProjectBrief;
  readonly parameters: WorkflowParameters;
  readonly seed: string;
  readonly performed: PerformedTask[] = [];
  readonly asked: DecisionRequest[] = [];
  readonly files = new Map<string, string>();
  readonly saver = new WatchedSaver();
  private readonly waitedFor = new Set<string>();
  private readonly model = new OfflineLanguageModel();
  private readonly studio = new LocalMediaStudio();

  constructor(private readonly options: RehearsalOptions = {}) {
    this.workflowId = options.workflowId ?? 'rehearsal';
    this.project = {
      projectId: 'rehearsal',
      title: 'Untitled',
      description: 'A lighthouse keeper finds her lamp lit by somebody else.',
      ...options.project,
    };
    this.parameters = workflowParametersSchema.parse(options.parameters ?? {});
    this.seed = options.seed ?? '1';
  }

  values(): unknown {
    return this.saver.latest;
  }

  async perform<I, O>(request: TaskRequest<I, O>): Promise<TaskResult<O>> {
    const { agent, state, item, revision, feedback = [], dependsOn = [], help } = request;
    const capability = agent.capability;
    const id = taskId({ state, capability, item, revision }, request.input);
    this.waitFor(id);
    this.performed.push({ id, capability, state, item, revision, feedback, dependsOn, help });
    try {
      const input = agent.input.parse(request.input);
      const output = agent.output.parse(await this.work(agent, input, request));
      return { ok: true, taskId: id, output, quality: agent.assess(output, input) };
    } catch (error) {
      const type = error instanceof AppError ? error.code : 'AGENT_FAILED';
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, taskId: id, failure: { type, message, taskId: id } };
    }
  }

  ask(request: DecisionRequest): Promise<TakenAnswer> {
    this.waitFor(`${request.point} ${String(request.occasion)}`);
    this.asked.push(request);
    const choice = request.autoChoice ?? request.options[0]?.id ?? '';
    const answer = this.options.answer?.(request) ?? { choice };
    return Promise.resolve({ ...answer, decisionId: decisionId(request.point, request.occasion) });
  }

  publish(deliverables: readonly Deliverable[]): Promise<void> {
    for (const { name, content } of deliverables) this.files.set(name, content);
    return Promise.resolve();
  }

  /** Plays a workflow from its beginning to its end and returns its last state. */
  async play<State>(definition: WorkflowDefinition<string, State>): Promise<State & WorkflowState> {
    const graph = definition.graph().compile({ checkpointer: this.saver }) as PlayableGraph;
    const configurable = { thread_id: this.workflowId, ...withRun(this) };
    const config = { configurable, recursionLimit: 500, durability: 'sync' };
    let values = await graph.invoke({}, config);
    while (isInterrupted(values)) values = await graph.invoke(null, config);
    return values as State & WorkflowState;
  }

  private waitFor(matter: string): void {
    if (this.options.waits !== true || this.waitedFor.has(matter)) return;
    this.waitedFor.add(matter);
    interrupt(matter);
  }

  private async work<I, O>(agent: AgentSpec<I, O>, input: I, request: TaskRequest<I, O>) {
    const { state, item, revision, feedback = [] } = request;
    const understudy = this.options.understudies?.[agent.capability];
    if (understudy) return understudy(input as never, { item, revision });
    const { signal } = new AbortController();
    const seed = `${this.seed}/${state}/${agent.capability}/${item ?? 'all'}#${String(revision)}`;
    return agent.work(input, {
      think: ({ output, offline }) =>
        this.model.think({
          capability: agent.capability,
          prompt: JSON.stringify(input),
          promptVersion: agent.prompt.version,
          output,
          offline,
          seed,
          signal,
        }),
      studio: this.studio,
      seed,
      revision: { revision, feedback },
      signal,
    });
  }
}

interface PlayableGraph {
  invoke(input: object | null, config: LangGraphRunnableConfig & Record<string, unknown>): Promise<unknown>;
}

/** Remembers the values of the checkpoint written last: the state as of the superstep under way. */
class WatchedSaver extends MemorySaver {
  latest: unknown = {};

  override put(...args: Parameters<MemorySaver['put']>): ReturnType<MemorySaver['put']> {
    this.latest = args[1].channel_values;
    return super.put(...args);
  }
}
