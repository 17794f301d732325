import type { Redis } from 'ioredis';
import { fromStore } from '#platform/redis/as-store-error.js';
import { runPipeline } from '#platform/redis/run-pipeline.js';
import type { Agent, AgentDeclaration } from '../domain/agent.js';
import type { AgentTask } from '../domain/agent-task.js';
import {
  AgentRepository,
  type AgentChange,
  type AgentNews,
  type ChangeOutcome,
  type DeregisterOutcome,
  type ProbeFinding,
  type ProbeNews,
  type RegisterOutcome,
} from '../domain/agent.repository.js';
import { agentFromHashes, fieldsOfDeclaration, finishedTaskFromText } from './agent.codec.js';
import type { AgentKeys } from './agent.keys.js';
import { changeAgent, deregisterAgent, holdOffice, noteProbe, registerAgent, resetAgent } from './agent.scripts.js';

type Hash = Record<string, string>;

/** An agent that misses so many probes in a row counts as unreachable. */
const MISSES_MAX = 3;

export class RedisAgentRepository extends AgentRepository {
  constructor(
    private readonly redis: Redis,
    private readonly keys: AgentKeys,
  ) {
    super();
  }

  async register(declaration: AgentDeclaration, at: Date): Promise<RegisterOutcome> {
    const { id, endpointUrl } = declaration;
    const [kind, taken = ''] = await registerAgent.run(this.redis, {
      keys: { agent: this.keys.agent(id), all: this.keys.all },
      args: { id, endpointUrl, at: at.getTime(), ...this.announcing(declaration, 'registered') },
      more: { args: fieldsOfDeclaration(declaration) },
    });
    return kind === 'taken' ? { kind, endpointUrl: taken } : { kind };
  }

  async change(agent: Agent, change: AgentChange): Promise<ChangeOutcome> {
    const [kind] = await changeAgent.run(this.redis, {
      keys: { agent: this.keys.agent(agent.id) },
      args: this.announcing(agent, 'updated'),
      more: { args: fieldsOfChange(change) },
    });
    return { kind };
  }

  async heartbeat(agent: Agent, at: Date, maxConcurrentTasks = agent.maxConcurrentTasks): Promise<ChangeOutcome> {
    const isNews = maxConcurrentTasks !== agent.maxConcurrentTasks || agent.unreachable === true;
    const [kind] = await changeAgent.run(this.redis, {
      keys: { agent: this.keys.agent(agent.id) },
      args: isNews ? this.announcing(agent, 'updated') : { news: '', changes: this.keys.changes },
      more: {
        args: [
          'last_heartbeat',
          at.getTime(),
          'max_concurrent_tasks',
          maxConcurrentTasks,
          'misses',
          0,
          'unreachable',
          '',
        ],
      },
    });
    return { kind };
  }

  async reset(agent: Agent): Promise<ChangeOutcome> {
    const [kind] = await resetAgent.run(this.redis, {
      keys: { agent: this.keys.agent(agent.id), statistics: this.keys.statistics(agent.id) },
      args: this.announcing(agent, 'reset'),
    });
    return { kind };
  }

  async deregister(agent: Agent): Promise<DeregisterOutcome> {
    const { id } = agent;
    const [kind, held] = await deregisterAgent.run(this.redis, {
      keys: {
        agent: this.keys.agent(id),
        all: this.keys.all,
        slots: this.keys.slots(id),
        statistics: this.keys.statistics(id),
        finished: this.keys.finished(id),
      },
      args: { id, ...this.announcing(agent, 'deregistered') },
    });
    return kind === 'busy' ? { kind, running: Number(held) } : { kind };
  }

  async mayProbe(owner: string, officeMs: number): Promise<boolean> {
    const [kind] = await holdOffice.run(this.redis, { keys: { office: this.keys.prober }, args: { owner, officeMs } });
    return kind === 'held';
  }

  async noteProbe(agent: Agent, { isWell, isSilent }: ProbeFinding, at: Date): Promise<ProbeNews> {
    const [kind] = await noteProbe.run(this.redis, {
      keys: { agent: this.keys.agent(agent.id) },
      args: {
        at: at.getTime(),
        isWell: isWell ? '1' : '',
        missesMax: MISSES_MAX,
        isSilent: isSilent ? '1' : '',
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

  private announcing({ id, capabilities }: AgentDeclaration, change: AgentNews['change']) {
    const news: AgentNews = { agent_id: id, change, capabilities };
    return { news: JSON.stringify(news), changes: this.keys.changes };
  }
}

/** A slot whose lease has run out is free, even where nobody has taken it away yet. */
function heldSlots(flat: readonly string[], now: number): string[] {
  return flat.filter((_, i) => i % 2 === 0 && Number(flat[i + 1]) > now);
}

function fieldsOfChange(change: AgentChange): string[] {
  const fields: Record<string, string> = {};
  if (change.status !== undefined) fields['status'] = change.status;
  if (change.maxConcurrentTasks !== undefined) fields['max_concurrent_tasks'] = String(change.maxConcurrentTasks);
  if (change.version !== undefined) fields['version'] = change.version ?? '';
  if (change.resourceRequirements !== undefined) {
    fields['resource_requirements'] = change.resourceRequirements ? JSON.stringify(change.resourceRequirements) : '';
  }
  return Object.entries(fields).flat();
}
