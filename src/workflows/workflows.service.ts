import { randomUUID } from 'node:crypto';
import { capabilityMeant } from '#agents';
import { canonicalJson } from '#kernel/canonical-json.js';
import type { Clock } from '#kernel/clock.js';
import { sha256 } from '#kernel/hash.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import type { ProjectsService } from '#projects';
import { briefOf } from './brief-of.js';
import type { WorkflowDefinition } from './define-workflow.js';
import type { Actor } from './domain/actor.js';
import { ANY_CAPABILITY } from './domain/agent-constraints-parameter.js';
import { seedOf } from './domain/seed.js';
import type { Workflow } from './domain/workflow.js';
import {
  DecisionPending,
  IdempotencyKeyReused,
  LiveWorkflowLimitReached,
  WorkflowAlreadyActive,
  WorkflowEnded,
  WorkflowNotFound,
  WorkflowQueueFull,
  WorkflowTransitionRefused,
} from './domain/workflow.errors.js';
import { deadlineOf, type WorkflowLimits } from './domain/workflow-limits.js';
import type {
  ChangedParameters,
  IdempotencyRecord,
  WorkflowRepository,
  WorkflowView,
} from './domain/workflow.repository.js';
import { mergeParameters, parametersOf } from './merge-parameters.js';
import { assertFits } from './payload-limits.js';
import type { WorkflowTicks } from './queue/workflow-ticks.js';

type Parameters = Readonly<Record<string, unknown>>;
export type DefinitionHead = Pick<WorkflowDefinition, 'type' | 'version' | 'states' | 'manyPerProject'>;

export interface WorkflowOrder {
  readonly projectId: string;
  readonly type: string;
  /** 1-10, 10 most urgent. */
  readonly priority: number;
  readonly parameters: Parameters;
}

/** What there is to be ordered. */
export interface Offer {
  readonly definitions: readonly DefinitionHead[];
  /** Of the agents that workflows ask for. */
  readonly capabilities: ReadonlySet<string>;
}

/** Makes a repeated request harmless. */
export interface Repeatable {
  /** The caller's key with the caller and the route in it. */
  readonly key: string;
  /** What is answered, now and to every repetition: JSON. */
  readonly answer: (view: WorkflowView) => string;
}

export type Created =
  { readonly kind: 'created'; readonly view: WorkflowView } | { readonly kind: 'replayed'; readonly answer: string };

/** What callers want done. Each writes an intent into the store and nudges the workers, who do it. */
export class WorkflowsService {
  constructor(
    private readonly workflows: WorkflowRepository,
    private readonly projects: ProjectsService,
    private readonly offer: Offer,
    private readonly limits: WorkflowLimits,
    private readonly ticks: WorkflowTicks,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws RequestInvalid · ProjectNotFound · WorkflowAlreadyActive · LiveWorkflowLimitReached · WorkflowQueueFull ·
   * IdempotencyKeyReused
   */
  async create(order: WorkflowOrder, actor: Actor, repeatable?: Repeatable): Promise<Created> {
    const workflow = await this.newWorkflow(order, actor);
    const view: WorkflowView = { workflow, decisions: [], results: {}, seq: 1 };
    const idempotency = repeatable && recordOf(order, repeatable, view);
    const unique = this.definitionOf(order.type).manyPerProject !== true;
    const { maxLivePerProject: maxLive } = this.limits;
    const deadlineMs = deadlineOf(workflow.parameters, this.limits);
    const outcome = await this.workflows.create({ workflow, unique, idempotency, deadlineMs, maxLive });
    switch (outcome.kind) {
      case 'created':
        await this.ticks.nudge(workflow.id);
        return { kind: 'created', view };
      case 'replayed':
        return outcome;
      case 'active':
        throw new WorkflowAlreadyActive(order.projectId, order.type, outcome.workflowId);
      case 'full':
        throw new LiveWorkflowLimitReached(order.projectId, outcome.live, maxLive);
      case 'mismatch':
        throw new IdempotencyKeyReused();
      case 'queue_full':
        throw new WorkflowQueueFull(outcome.waiting);
    }
  }

  /** A value sets, null clears, what is not named stays. @throws WorkflowNotFound · WorkflowEnded · RequestInvalid */
  async update(
    id: string,
    change: { readonly priority?: number | undefined; readonly parameters?: Parameters | undefined },
    actor: Actor,
  ): Promise<WorkflowView> {
    const { priority, parameters } = change;
    if (priority === undefined && parameters === undefined) return this.view(id);
    const merge = parameters && ((inForce: Workflow['parameters']) => this.changed(inForce, parameters));
    const outcome = await this.workflows.update(id, { priority, parameters: merge }, actor, this.clock.now());
    switch (outcome.kind) {
      case 'moved':
        return parameters ? this.nudged(id) : this.view(id);
      case 'refused':
        throw new WorkflowEnded(id, outcome.from);
      case 'missing':
        throw new WorkflowNotFound(id);
    }
  }

  /** Work under way finishes and is kept, nothing new begins. @throws WorkflowNotFound · WorkflowTransitionRefused */
  async pause(id: string, actor: Actor): Promise<WorkflowView> {
    const outcome = await this.workflows.pause(id, actor, this.clock.now());
    switch (outcome.kind) {
      case 'moved':
        return this.view(id);
      case 'refused':
        throw new WorkflowTransitionRefused(id, outcome.from, 'pause');
      case 'missing':
        throw new WorkflowNotFound(id);
    }
  }

  /** @throws WorkflowNotFound · WorkflowTransitionRefused · DecisionPending */
  async resume(id: string, actor: Actor): Promise<WorkflowView> {
    const outcome = await this.workflows.resume(id, actor, this.clock.now());
    switch (outcome.kind) {
      case 'moved':
        return this.nudged(id);
      case 'refused':
        throw new WorkflowTransitionRefused(id, outcome.from, 'resume');
      case 'decision_pending':
        throw new DecisionPending(id, outcome.decisionId);
      case 'missing':
        throw new WorkflowNotFound(id);
    }
  }

  /** Work under way is aborted. @throws WorkflowNotFound · WorkflowTransitionRefused */
  async cancel(id: string, actor: Actor): Promise<WorkflowView> {
    const { workflow } = await this.view(id);
    const outcome = await this.workflows.cancel(workflow, actor, this.clock.now());
    switch (outcome.kind) {
      case 'moved':
        return this.view(id);
      case 'refused':
        throw new WorkflowTransitionRefused(id, outcome.from, 'cancel');
      case 'missing':
        throw new WorkflowNotFound(id);
    }
  }

  private async newWorkflow({ projectId, type, priority, parameters }: WorkflowOrder, actor: Actor): Promise<Workflow> {
    const definition = this.definitionOf(type);
    const inForce = this.fitting(parametersOf(parameters));
    const project = briefOf(await this.projects.get(projectId));
    const now = this.clock.now();
    return {
      id: randomUUID(),
      projectId,
      type,
      version: definition.version,
      status: 'pending',
      held: false,
      priority,
      parameters: inForce,
      project,
      seed: String(inForce.seed ?? seedOf(project)),
      currentState: definition.states[0] ?? '',
      completedStates: [],
      progress: 0,
      createdAt: now,
      updatedAt: now,
      createdBy: actor,
      decisionIds: [],
      epoch: 0,
    };
  }

  private fitting(parameters: Workflow['parameters']): Workflow['parameters'] {
    const { maxParametersBytes: bytes } = this.limits;
    assertFits(JSON.stringify(parameters), { path: 'custom_parameters', bytes, variable: 'MAX_PARAMETERS_BYTES' });
    assertKnown(Object.keys(parameters.agent_constraints ?? {}), this.offer.capabilities);
    return parameters;
  }

  private changed(inForce: Workflow['parameters'], change: Parameters): ChangedParameters {
    const parameters = this.fitting(mergeParameters(inForce, change));
    const [before, after] = [inForce, parameters].map((each) => canonicalJson(each.agent_constraints ?? {}));
    return {
      parameters,
      deadlineShiftMs: deadlineOf(parameters, this.limits) - deadlineOf(inForce, this.limits),
      asksAnew: before !== after,
    };
  }

  private definitionOf(type: string): DefinitionHead {
    const found = this.offer.definitions.find((definition) => definition.type === type);
    if (found) return found;
    const available = this.offer.definitions.map((definition) => definition.type).join(', ');
    throw new RequestInvalid([
      { path: 'workflow_type', message: `${type} is not available yet; available: ${available}` },
    ]);
  }

  private async nudged(id: string): Promise<WorkflowView> {
    const [view] = await Promise.all([this.view(id), this.ticks.nudge(id)]);
    return view;
  }

  private async view(id: string): Promise<WorkflowView> {
    const view = await this.workflows.view(id);
    if (!view) throw new WorkflowNotFound(id);
    return view;
  }
}

function recordOf(order: WorkflowOrder, { key, answer }: Repeatable, view: WorkflowView): IdempotencyRecord {
  return { key: sha256(key), bodyHash: sha256(canonicalJson(order)), answer: answer(view) };
}

/** Constraints on a capability that nobody asks for would hold back nothing, without a word. */
function assertKnown(capabilities: readonly string[], known: ReadonlySet<string>): void {
  const unknown = capabilities.filter((name) => name !== ANY_CAPABILITY && !known.has(capabilityMeant(name)));
  if (unknown.length === 0) return;
  throw new RequestInvalid(
    unknown.map((name) => ({
      path: `custom_parameters.agent_constraints.${name}`,
      message: 'is no capability, nor *',
    })),
  );
}
