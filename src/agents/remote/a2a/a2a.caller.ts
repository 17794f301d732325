import { TaskState, type Task } from '@a2a-js/sdk';
import type { Client } from '@a2a-js/sdk/client';
import type { Clock } from '#kernel/clock.js';
import { remoteNameOf } from '../../domain/remote-names.js';
import { AgentCaller } from '../agent-caller.js';
import {
  failed,
  type CancelAnswer,
  type ExecuteAnswer,
  type Failed,
  type PollAnswer,
  type ProbeAnswer,
} from '../call-answer.js';
import type { GuardedFetch } from '../endpoint/guarded-fetch.js';
import { exchange, silenceIsFailure, type CallLimits } from '../exchange.js';
import type { RemoteAgent, WorkOrder } from '../work-order.js';
import { connect, type A2aConnection } from './connect.js';
import { isTaskNotFound, isTaskOver, isUnsupported, judgeA2aFault } from './judge-a2a-fault.js';
import { orderMessage } from './order-message.js';
import { readResult, readTask } from './read-task.js';

/** How many tasks of a workflow are looked through for one whose receipt was lost. */
const LISTED = 100;

/** Calls agents that speak A2A: a capability is a skill of that id or the one it has named, a workflow a context, an order a message. */
export class A2aAgentCaller extends AgentCaller {
  constructor(
    private readonly guarded: GuardedFetch,
    private readonly clock: Clock,
    private readonly limits: CallLimits,
  ) {
    super();
  }

  execute(order: WorkOrder): Promise<ExecuteAnswer> {
    return this.connected<ExecuteAnswer>(order, order.signal, async ({ card, client }) => {
      const skill = remoteNameOf(order.agent, order.capability);
      if (!card.skills.some(({ id }) => id === skill)) {
        return failed('permanent', 'AGENT_LACKS_CAPABILITY', `The agent's card has no skill ${skill}`);
      }
      return readResult(await client.sendMessage(orderMessage(order)), this.guarded.quoting(order.agent));
    });
  }

  poll(order: WorkOrder, receipt?: string): Promise<PollAnswer> {
    return this.connected<PollAnswer>(order, order.signal, async ({ client }) => {
      try {
        const task = await this.find(client, order, receipt);
        return task ? readTask(task, this.guarded.quoting(order.agent)) : { kind: 'unheard' };
      } catch (error) {
        if (receipt !== undefined || !isUnsupported(error)) throw error;
        return { kind: 'unknown', message: 'The agent cannot list its tasks, and its receipt was lost' };
      }
    });
  }

  async cancel(order: WorkOrder, receipt?: string): Promise<CancelAnswer> {
    const answer = await this.connected<CancelAnswer>(order, undefined, async ({ client }) => {
      try {
        const id = receipt ?? (await this.find(client, order))?.id;
        if (id !== undefined) await client.cancelTask({ tenant: '', id, metadata: undefined });
      } catch (error) {
        if (!isTaskNotFound(error) && !isTaskOver(error)) throw error;
      }
      return { kind: 'told' };
    });
    return silenceIsFailure(answer);
  }

  /** An agent whose card can be read is taken for well. */
  async probe(agent: RemoteAgent, signal?: AbortSignal): Promise<ProbeAnswer> {
    const began = performance.now();
    const answer = await exchange(signal, this.limits.probeTimeoutMs, async (bounded) => {
      const { card } = await this.connect(agent, bounded);
      return { kind: 'well', version: card.version } as const;
    });
    const responseTimeMs = Math.round(performance.now() - began);
    if (answer.kind === 'well') return { status: 'healthy', version: answer.version, responseTimeMs };
    const reason = answer.kind === 'failed' ? answer.failure.message : 'No answer came in time';
    return { status: 'unhealthy', reason, responseTimeMs };
  }

  private connected<T>(
    order: WorkOrder,
    ending: AbortSignal | undefined,
    work: (connection: A2aConnection) => Promise<T>,
  ) {
    return exchange<T | Failed>(ending, this.limits.callTimeoutMs, async (signal) => {
      try {
        return await work(await this.connect(order.agent, signal));
      } catch (error) {
        return judgeA2aFault(error, this.guarded.quoting(order.agent));
      }
    });
  }

  private connect({ endpointUrl }: RemoteAgent, signal: AbortSignal): Promise<A2aConnection> {
    return connect(endpointUrl, { guarded: this.guarded, now: () => this.clock.now(), signal });
  }

  /** By its receipt; where that was lost, the task among those of the workflow that began with our message. */
  private async find(client: Client, order: WorkOrder, receipt?: string): Promise<Task | undefined> {
    if (receipt === undefined) return findByMessage(client, order);
    try {
      return await client.getTask({ tenant: '', id: receipt, historyLength: 0 });
    } catch (error) {
      if (isTaskNotFound(error)) return undefined;
      throw error;
    }
  }
}

/** Only 1.0 can list tasks; an agent of 0.3 refuses, and the outcome stays unknown. */
async function findByMessage(client: Client, { workflowId, idempotencyKey }: WorkOrder): Promise<Task | undefined> {
  const { tasks } = await client.listTasks({
    tenant: '',
    contextId: workflowId,
    status: TaskState.TASK_STATE_UNSPECIFIED,
    pageSize: LISTED,
    pageToken: '',
    statusTimestampAfter: undefined,
    includeArtifacts: true,
  });
  return tasks.find(({ history }) => history.some(({ messageId }) => messageId === idempotencyKey));
}
