import type { Redis } from 'ioredis';
import type { Cause } from '#kernel/actor.js';
import { fromStore } from '#platform/redis/as-store-error.js';
import { runPipeline } from '#platform/redis/run-pipeline.js';
import type { Agent, AgentDeclaration } from '../domain/agent.js';
import type { StatusReason } from '../domain/agent-event.js';
import type { AgentTask } from '../domain/agent-task.js';
import {
  AgentRepository,
  type AgentChange,
  type AgentNews,
  type ChangeOutcome,
  type DeregisterOutcome,
  type ProbeFinding,
  type ProbeNews,
  type Recall,
  type RegisterOutcome,
} from '../domain/agent.repository.js';
import { toldFields, toldOfNew } from './agent-event.codec.js';
import { agentFromHashes, fieldsOfDeclaration, finishedTaskFromText, recallOf } from './agent.codec.js';
import type { AgentKeys } from './agent.keys.js';
import { changeAgent, deregisterAgent, holdOffice, noteProbe, registerAgent, resetAgent } from './agent.scripts.js';

type Hash = Record<string, string>;

/** An agent that misses so many probes in a row counts as unreachable. */
const MISSES_MAX = 3;

export class RedisAgentRepository extends AgentRepository {
  constructor(
    private readonly redis: Redis,
    private readonly keys: AgentKeys,
    /** Entries of a workflow's log that are kept; of the global one it is four times as many. */
    private readonly logMax: number,
  ) {
    super();
  }

  async register(declaration: AgentDeclaration, by: Cause): Promise<RegisterOutcome> {
    const { id, endpointUrl } = declaration;
    const { seqs, events, all } = this.keys;
    const [kind, taken = ''] = await registerAgent.run(this.redis, {
      keys: { agent: this.keys.agent(id), all, seqs, events },
      args: { endpointUrl, told: toldOfNew(declaration), ...this.telling(declaration, 'registered', by) },
      more: { args: toldFields(fieldsOfDeclaration(declaration)) },
    });
    return kind === 'taken' ? { kind, endpointUrl: taken } : { kind };
  }

  async change(agent: Agent, change: AgentChange, by: Cause): Promise<ChangeOutcome> {
    return this.set(agent, fieldsOfChange(change), by, { reason: 'operator', quiet: '' });
  }

  async heartbeat(agent: Agent, by: Cause, maxConcurrentTasks = agent.maxConcurrentTasks): Promise<ChangeOutcome> {
    const fields = {
      last_heartbeat: String(by.at.getTime()),
      max_concurrent_tasks: String(maxConcurrentTasks),
      misses: '0',
      unreachable: '',
    };
    return this.set(agent, fields, by, { reason: 'recovered', quiet: '1' });
  }

  async reset(agent: Agent, by: Cause): Promise<ChangeOutcome> {
    const [kind] = await resetAgent.run(this.redis, {
      keys: { statistics: this.keys.statistics(agent.id), ...this.changing(agent) },
      args: this.telling(agent, 'reset', by),
    });
    return { kind };
  }

  async deregister(agent: Agent, by: Cause): Promise<DeregisterOutcome> {
    const { id } = agent;
    const { seqs, events, all } = this.keys;
    const [kind, held] = await deregisterAgent.run(this.redis, {
      keys: {
        agent: this.keys.agent(id),
        all,
        slots: this.keys.slots(id),
        statistics: this.keys.statistics(id),
        finished: this.keys.finished(id),
        seqs,
        events,
      },
      args: this.telling(agent, 'deregistered', by),
    });
    return kind === 'busy' ? { kind, running: Number(held) } : { kind };
  }

  async mayProbe(owner: string, officeMs: number): Promise<boolean> {
    const [kind] = await holdOffice.run(this.redis, { keys: { office: this.keys.prober }, args: { owner, officeMs } });
    return kind === 'held';
  }

  async noteProbe(agent: Agent, { isWell, isSilent }: ProbeFinding, at: Date): Promise<ProbeNews> {
    const [kind] = await noteProbe.run(this.redis, {
      keys: this.changing(agent),
      args: {
        id: agent.id,
        at: at.getTime(),
        isWell: isWell ? '1' : '',
        missesMax: MISSES_MAX,
        isSilent: isSilent ? '1' : '',
        logMax: this.logMax,
        ...this.announcing(agent, 'updated'),
      },
    });
    return kind;
  }

  async find(id: string): Promise<Agent | undefined> {
    const [agent] = await this.read([id]);
    return agent;
  }

  async list(): Promise<Agent[]> {
    return this.read(await fromStore(this.redis.zrange(this.keys.all, 0, -1)));
  }

  async finishedTasks(id: string): Promise<AgentTask[]> {
    const key = this.keys.finished(id);
    const entries = await fromStore(this.redis.lrange(key, 0, -1));
    return entries.map((text) => finishedTaskFromText(key, text));
  }

  async recalls(limit: number): Promise<Recall[]> {
    const found: string[] = [];
    let cursor = '0';
    do {
      const [next, page] = await fromStore(this.redis.hscan(this.keys.recalls, cursor, 'COUNT', limit));
      found.push(...page);
      cursor = next;
    } while (cursor !== '0' && found.length < 2 * limit);
    return Array.from({ length: found.length / 2 }, (_, i) => recallOf(found[2 * i] ?? '', found[2 * i + 1] ?? ''));
  }

  private async read(ids: readonly string[]): Promise<Agent[]> {
    if (ids.length === 0) return [];
    const pipeline = this.redis.pipeline().time();
    for (const id of ids) {
      pipeline.hgetall(this.keys.agent(id));
      pipeline.hgetall(this.keys.statistics(id));
      pipeline.zrange(this.keys.slots(id), 0, -1, 'WITHSCORES');
    }
    const replies = await runPipeline(pipeline);
    const [seconds, micros] = replies[0] as [string, string];
    const now = Number(seconds) * 1000 + Math.floor(Number(micros) / 1000);
    return ids.flatMap((id, i) => {
      const [hash, statistics, slots] = replies.slice(1 + i * 3, 4 + i * 3) as [Hash, Hash, string[]];
      if (hash['id'] === undefined) return [];
      return [agentFromHashes(this.keys.agent(id), hash, statistics, heldSlots(slots, now))];
    });
  }

  /** @param how why a status changes, and whether nobody needs to know as long as there is nothing to tell */
  private async set(
    agent: Agent,
    fields: Readonly<Record<string, string>>,
    by: Cause,
    how: { readonly reason: StatusReason; readonly quiet: '' | '1' },
  ): Promise<ChangeOutcome> {
    const [kind] = await changeAgent.run(this.redis, {
      keys: this.changing(agent),
      args: { ...how, ...this.telling(agent, 'updated', by) },
      more: { args: toldFields(fields) },
    });
    return { kind };
  }

  private changing({ id }: Agent) {
    const { seqs, events, recalls } = this.keys;
    return { agent: this.keys.agent(id), slots: this.keys.slots(id), seqs, events, recalls };
  }

  private telling(agent: AgentDeclaration, change: AgentNews['change'], { actor, at }: Cause) {
    const who = { id: agent.id, at: at.getTime(), actor: JSON.stringify(actor), logMax: this.logMax };
    return { ...who, ...this.announcing(agent, change) };
  }

  private announcing({ id, capabilities }: AgentDeclaration, change: AgentNews['change']) {
    const news: AgentNews = { agent_id: id, change, capabilities };
    return { news: JSON.stringify(news), changes: this.keys.changes };
  }
}

/** A slot whose lease has run out is free, even where nobody has taken it away yet. */
function heldSlots(flat: readonly string[], now: number): string[] {
  return flat.filter((_, i) => i % 2 === 0 && Number(flat[i + 1]) > now);
}

function fieldsOfChange(change: AgentChange): Record<string, string> {
  const fields: Record<string, string> = {};
  if (change.status !== undefined) fields['status'] = change.status;
  if (change.maxConcurrentTasks !== undefined) fields['max_concurrent_tasks'] = String(change.maxConcurrentTasks);
  if (change.version !== undefined) fields['version'] = change.version ?? '';
  if (change.resourceRequirements !== undefined) {
    fields['resource_requirements'] = change.resourceRequirements ? JSON.stringify(change.resourceRequirements) : '';
  }
  return fields;
}
