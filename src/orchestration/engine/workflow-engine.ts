import type { BaseCheckpointSaver } from '@langchain/langgraph-checkpoint';
import { AppError } from '#kernel/errors/app-error.js';
import { FRUITLESS_CLAIMS, withRun, type Failure, type WorkflowTicks } from '#workflows';
import type { ClaimOutcome, ClaimStore } from '../checkpoint/claim-store.js';
import type { CommandPipe } from '../persistence/command-pipe.js';
import type { AnyDefinition } from './any-definition.js';
import { ClaimLost, WorkersWornOut, WorkflowDefinitionMissing, WorkflowEndedWithoutOutcome } from './engine.errors.js';
import { RunSession } from './run-session.js';
import type { SessionParts } from './session-parts.js';
import type { SessionRegistry } from './session-registry.js';

/** As many supersteps as one run may take: a bound against endless graphs, far above any real production. */
const RECURSION_LIMIT = 10_000;
/** After a fault the workflow is taken up again so much later. */
const AGAIN_AFTER_FAULT_MS = 2_000;

/** What we use of a compiled graph. */
interface CompiledGraph {
  invoke(input: Record<string, unknown> | null, config: Record<string, unknown>): Promise<unknown>;
}

type Claimed = Extract<ClaimOutcome, { kind: 'claimed' }>;

/** Advances workflows: claims one, runs its graph until it ends or waits, gives it back. */
export class WorkflowEngine {
  private readonly graphs = new Map<AnyDefinition, CompiledGraph>();
  private draining = false;

  constructor(
    private readonly definitions: readonly AnyDefinition[],
    private readonly claims: ClaimStore,
    private readonly saver: BaseCheckpointSaver<string>,
    private readonly sessions: SessionRegistry,
    private readonly parts: SessionParts,
    private readonly ticks: WorkflowTicks,
    private readonly openPipe: (signal: AbortSignal, onLost: () => Error) => CommandPipe,
  ) {}

  /** Advances the workflow whose turn it is; `expected` is likely to be that one. Does nothing when none is ready. */
  async tick(expected: string): Promise<void> {
    if (this.draining) return;
    const outcome = await this.claims.claim(expected, this.parts.clock.now());
    if (outcome.kind === 'claimed') await this.advance(outcome);
    if (outcome.kind === 'worn_out')
      await this.giveUp(outcome.claim, new WorkersWornOut(FRUITLESS_CLAIMS), 'workers_worn_out');
  }

  /** Begins no more work: runs under way are left at their next task, for other workers to go on. */
  drain(): void {
    this.draining = true;
    for (const session of this.sessions.all()) session.draining = true;
  }

  private async advance(claimed: Claimed): Promise<void> {
    const { claim } = claimed;
    const definition = this.definitions.find(({ type }) => type === claim.workflow.type);
    if (definition?.version !== claim.workflow.version) {
      const missing = new WorkflowDefinitionMissing(claim.workflow.type, claim.workflow.version);
      await this.giveUp(claim, missing, 'definition_missing');
      return;
    }
    const session = this.open(claimed, definition);
    try {
      await this.run(session, claimed);
    } catch (error) {
      await this.settleFault(session, error);
    } finally {
      this.sessions.remove(session);
      session.pipe.close();
    }
  }

  private open({ claim, loaded, published, answers }: Claimed, definition: AnyDefinition): RunSession {
    const controller = new AbortController();
    const pipe = this.openPipe(controller.signal, () => session.lose());
    const session: RunSession = new RunSession(
      claim,
      definition,
      this.parts,
      pipe,
      controller,
      loaded,
      new Set(published),
      answers,
    );
    session.draining = this.draining;
    // What was left of an earlier claim of ours, whose lease ran out unnoticed, is void.
    this.sessions.lose([session.workflowId]);
    this.sessions.add(session);
    return session;
  }

  private async run(session: RunSession, { wake, loaded }: Claimed): Promise<void> {
    let seen = wake;
    let input = loaded.tuple ? null : {};
    for (;;) {
      await this.graphOf(session.definition).invoke(input, this.configOf(session));
      if (session.ended) {
        await session.pipe.flush();
        return;
      }
      if (!session.takeParked()) throw new WorkflowEndedWithoutOutcome(session.definition.type);
      const news = await this.giveBack(session, seen);
      if (news === undefined) return;
      seen = news;
      input = null;
    }
  }

  /** @returns the wake counter when there was news meanwhile, and the claim goes on */
  private async giveBack(session: RunSession, seen: string): Promise<string | undefined> {
    const { id } = session.claim.workflow;
    const how = session.draining ? 'hand_over' : 'parked';
    const call = this.parts.calls.release(session.claim, how, seen);
    const [kind, fact = ''] = session.mine(await session.pipe.send(call));
    if (kind === 'again') return fact;
    if (fact !== '') await this.ticks.nudge(id, Number(fact));
    return undefined;
  }

  private async settleFault(session: RunSession, error: unknown): Promise<void> {
    const { claim } = session;
    const { workflowId } = session;
    // Of several nodes that failed LangGraph makes one error; what ended the session is the reason given to it.
    const cause: unknown = session.signal.aborted ? session.signal.reason : error;
    if (cause instanceof ClaimLost) {
      this.parts.log.info({ workflow_id: workflowId, epoch: claim.epoch }, 'The workflow went to somebody else');
      return;
    }
    // What was finished before the fault stays finished; what still runs is of no use to anybody.
    await session.pipe.flush().catch(() => undefined);
    session.abort(cause instanceof Error ? cause : new Error(String(cause)));
    if (cause instanceof AppError && !cause.retryable) {
      await this.giveUp(claim, cause, 'engine');
      return;
    }
    this.parts.log.error(
      { workflow_id: workflowId, err: cause },
      'A fault stopped the workflow; it will be taken up again',
    );
    const call = this.parts.calls.release(claim, this.draining ? 'hand_over' : 'abandoned', '', AGAIN_AFTER_FAULT_MS);
    await this.claims.send(call);
    await this.ticks.nudge(workflowId, AGAIN_AFTER_FAULT_MS);
  }

  private async giveUp(claim: Claimed['claim'], error: AppError, reason: string): Promise<void> {
    const failure: Failure = { type: error.code, message: error.message };
    this.parts.log.error({ workflow_id: claim.workflow.id, err: error }, 'The workflow cannot go on');
    await this.claims.send(this.parts.endings.fail(claim, failure, reason, this.parts.clock.now()));
  }

  /** Compiled once per definition: the claim of the moment comes in through the config. */
  private graphOf(definition: AnyDefinition): CompiledGraph {
    const known = this.graphs.get(definition);
    if (known) return known;
    const compiled = definition.graph().compile({ checkpointer: this.saver }) as CompiledGraph;
    this.graphs.set(definition, compiled);
    return compiled;
  }

  private configOf(session: RunSession): Record<string, unknown> {
    return {
      configurable: { thread_id: session.workflowId, ...withRun(session) },
      durability: 'sync',
      recursionLimit: RECURSION_LIMIT,
      // Nobody reads the stream: position and results are read from the checkpoints as they pass.
      streamMode: 'custom',
    };
  }
}
