import type { Actor, Cause } from '#kernel/actor.js';
import type { Clock } from '#kernel/clock.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { AgentShapes, type CapabilitySchemas } from './agent-shapes.js';
import type { AgentSpec, AgentType } from './define-agent.js';
import { agentCan, agentStatus, type Agent, type AgentDeclaration, type AgentStatus } from './domain/agent.js';
import { agentHealth, type AgentHealth } from './domain/agent-health.js';
import { capabilityMeant } from './domain/capability-aliases.js';
import { objectionsToNames, remoteNamesOf, type NamedCapabilities } from './domain/remote-names.js';
import { remoteOf } from './remote/remote-of.js';
import type { AgentCaller } from './remote/agent-caller.js';
import { taskOfToken, type AgentTask, type AgentTaskStatus } from './domain/agent-task.js';
import { AgentAlreadyRegistered, AgentBusy, AgentNotFound } from './domain/agent.errors.js';
import type { AgentChange, AgentRepository, ChangeOutcome } from './domain/agent.repository.js';
import type { RemoteAddresses } from './remote/endpoint/remote-addresses.js';

export interface AgentFilter {
  readonly type?: AgentType | undefined;
  readonly status?: AgentStatus | undefined;
  readonly capability?: string | undefined;
}

/** A declaration as it comes from outside: what is built in, we know ourselves. */
export type RegistrationRequest = Omit<AgentDeclaration, 'builtIn' | 'remoteNames'> & NamedCapabilities;

type BuiltIn = Pick<
  AgentSpec,
  'capability' | 'title' | 'department' | 'agentType' | 'version' | 'maxConcurrentTasks' | 'input' | 'output'
>;

/** The crew: who is there, what each can do and whether it may be given work. */
export class AgentsService {
  private readonly shapes: AgentShapes;

  constructor(
    private readonly agents: AgentRepository,
    private readonly builtIn: readonly BuiltIn[],
    private readonly clock: Clock,
    private readonly addresses: RemoteAddresses,
    private readonly caller: Pick<AgentCaller, 'probe'>,
  ) {
    this.shapes = new AgentShapes(builtIn);
  }

  /** Again from the same endpoint is a refresh. @throws RequestInvalid · AgentAlreadyRegistered */
  async register(
    { tools, skills, ...said }: RegistrationRequest,
    actor: Actor,
  ): Promise<{ isNew: boolean; agent: Agent }> {
    const { id, protocol } = said;
    const named = { ...said, tools, skills };
    const capabilities = [...new Set(said.capabilities.map(capabilityMeant))];
    const objections = objectionsToNames(named);
    if (objections.length > 0) throw new RequestInvalid(objections);
    this.assertCallable({ ...said, capabilities });
    const builtIn = protocol === 'local' && this.builtIn.some(({ capability }) => capability === id);
    const declaration = { ...said, capabilities, remoteNames: remoteNamesOf(named), builtIn };
    const outcome = await this.agents.register(declaration, this.cause(actor));
    if (outcome.kind === 'taken') throw new AgentAlreadyRegistered(id, outcome.endpointUrl);
    return { isNew: outcome.kind === 'registered', agent: await this.get(id) };
  }

  /** The crew that comes with the service. An id that somebody has taken meanwhile is left to them. */
  async registerBuiltIn(): Promise<void> {
    const by = this.cause({ system: 'built_in' });
    for (const spec of this.builtIn) await this.agents.register(declarationOf(spec), by);
  }

  /** In order of registration. */
  async list({ type, status, capability }: AgentFilter): Promise<Agent[]> {
    const agents = await this.agents.list();
    const wanted = agents.filter(
      (agent) =>
        (type === undefined || agent.type === type) &&
        (status === undefined || agentStatus(agent) === status) &&
        (capability === undefined || agentCan(agent, capabilityMeant(capability))),
    );
    return wanted.map((agent) => this.shown(agent));
  }

  /** @throws AgentNotFound */
  async get(id: string): Promise<Agent> {
    const agent = await this.agents.find(id);
    if (!agent) throw new AgentNotFound(id);
    return this.shown(agent);
  }

  /** An agent that has one capability, and that a known one, takes and gives what the capability promises. */
  schemasOf({ capabilities }: Agent): CapabilitySchemas | undefined {
    const [capability, ...more] = capabilities;
    return capability === undefined || more.length > 0 ? undefined : this.shapes.schemasOf(capability);
  }

  /** A value sets, null clears, what is not named stays. @throws AgentNotFound */
  async update(id: string, change: AgentChange, actor: Actor): Promise<Agent> {
    return this.changed(id, (agent) => this.agents.change(agent, change, this.cause(actor)));
  }

  /** A sign of life, with the capacity if it has changed. @throws AgentNotFound */
  async heartbeat(id: string, actor: Actor, maxConcurrentTasks?: number): Promise<Agent> {
    return this.changed(id, (agent) => this.agents.heartbeat(agent, this.cause(actor), maxConcurrentTasks));
  }

  /** Forgets its failures and makes it available. @throws AgentNotFound */
  async reset(id: string, actor: Actor): Promise<Agent> {
    return this.changed(id, (agent) => this.agents.reset(agent, this.cause(actor)));
  }

  /** @throws AgentNotFound · AgentBusy */
  async deregister(id: string, actor: Actor): Promise<Agent> {
    const agent = await this.get(id);
    const outcome = await this.agents.deregister(agent, this.cause(actor));
    switch (outcome.kind) {
      case 'deregistered':
        return agent;
      case 'busy':
        throw new AgentBusy(id, outcome.running);
      case 'missing':
        throw new AgentNotFound(id);
    }
  }

  /** Asks it now, where it is not one of ours. @throws AgentNotFound */
  async health(id: string): Promise<{ agent: Agent; health: AgentHealth; checkedAt: Date }> {
    const agent = await this.get(id);
    const remote = agent.declared === 'offline' ? undefined : remoteOf(agent);
    const probed = remote && (await this.caller.probe(remote));
    const checkedAt = this.clock.now();
    return { agent, health: agentHealth(agent, checkedAt, probed), checkedAt };
  }

  /** What it runs now, then what it has finished, newest first. @throws AgentNotFound */
  async tasks(id: string, status?: AgentTaskStatus): Promise<AgentTask[]> {
    const agent = await this.get(id);
    const running = agent.currentTasks.map(taskOfToken).reverse();
    const finished = await this.agents.finishedTasks(id);
    return [...running, ...finished].filter((task) => status === undefined || task.status === status);
  }

  private shown(agent: Agent): Agent {
    return { ...agent, ...this.shapes.of(agent) };
  }

  private cause(actor: Actor): Cause {
    return { actor, at: this.clock.now() };
  }

  private async changed(id: string, change: (agent: Agent) => Promise<ChangeOutcome>): Promise<Agent> {
    const outcome = await change(await this.get(id));
    if (outcome.kind === 'missing') throw new AgentNotFound(id);
    return this.get(id);
  }

  /** A local agent is one of the programs in our workers; every other one has an address that may be called. */
  private assertCallable(
    request: Pick<AgentDeclaration, 'protocol' | 'endpointUrl' | 'healthCheckUrl' | 'capabilities'>,
  ) {
    const { protocol, endpointUrl, capabilities } = request;
    const isLocal = endpointUrl.startsWith('local://');
    if (isLocal !== (protocol === 'local')) {
      const message = `must ${isLocal ? 'not ' : ''}be a local:// address for the protocol ${protocol}`;
      throw new RequestInvalid([{ path: 'endpoint_url', message }]);
    }
    const unknown = capabilities.filter((name) => !this.builtIn.some(({ capability }) => capability === name));
    if (isLocal && unknown.length > 0) {
      const message = `of a local agent must be built in; ${unknown.join(', ')} is not`;
      throw new RequestInvalid([{ path: 'capabilities', message }]);
    }
    const objections = isLocal ? [] : this.addresses.objections(request);
    if (objections.length > 0) throw new RequestInvalid(objections);
  }
}

function declarationOf(spec: BuiltIn): AgentDeclaration {
  return {
    id: spec.capability,
    type: spec.agentType,
    title: spec.title,
    department: spec.department,
    capabilities: [spec.capability],
    protocol: 'local',
    endpointUrl: `local://${spec.capability}`,
    maxConcurrentTasks: spec.maxConcurrentTasks,
    version: spec.version,
    builtIn: true,
  };
}
