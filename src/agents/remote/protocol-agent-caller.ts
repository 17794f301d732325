import { AgentCaller } from './agent-caller.js';
import type { CancelAnswer, ExecuteAnswer, PollAnswer, ProbeAnswer } from './call-answer.js';
import type { RemoteAgent, RemoteProtocol, WorkOrder } from './work-order.js';

/** Makes the caller of a protocol. */
export type CallerLoaders = Readonly<Record<RemoteProtocol, () => Promise<AgentCaller>>>;

/** Calls each agent by its own protocol. What a protocol needs is loaded when the first agent of it is called. */
export class ProtocolAgentCaller extends AgentCaller {
  private readonly loaded = new Map<RemoteProtocol, Promise<AgentCaller>>();

  constructor(private readonly loaders: CallerLoaders) {
    super();
  }

  async execute(order: WorkOrder): Promise<ExecuteAnswer> {
    return (await this.callerOf(order.agent.protocol)).execute(order);
  }

  async poll(order: WorkOrder, receipt?: string): Promise<PollAnswer> {
    return (await this.callerOf(order.agent.protocol)).poll(order, receipt);
  }

  async cancel(order: WorkOrder, receipt?: string): Promise<CancelAnswer> {
    return (await this.callerOf(order.agent.protocol)).cancel(order, receipt);
  }

  /** An agent that has named a health address is asked there, whatever it speaks. */
  async probe(agent: RemoteAgent, signal?: AbortSignal): Promise<ProbeAnswer> {
    const protocol = agent.healthCheckUrl === undefined ? agent.protocol : 'http';
    return (await this.callerOf(protocol)).probe(agent, signal);
  }

  private callerOf(protocol: RemoteProtocol): Promise<AgentCaller> {
    const loaded = this.loaded.get(protocol) ?? this.loaders[protocol]();
    this.loaded.set(protocol, loaded);
    return loaded;
  }
}
