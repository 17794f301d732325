import { randomUUID } from 'node:crypto';
import { AgentKeys } from '#agents';
import { SystemClock } from '#kernel/clock.js';
import { CheckpointKeys } from '#orchestration';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { WorkflowKeys, type Workflow } from '#workflows';
import type { EventFeed, FeedEvent, FeedScope } from '#events';
import { RedisAgentRepository } from '../../src/agents/persistence/redis-agent.repository.js';
import { Ring } from '../../src/events/domain/ring.js';
import { LogReader } from '../../src/events/persistence/log-reader.js';
import { RedisEventFeed } from '../../src/events/persistence/redis-event-feed.js';
import { RedisEventLog } from '../../src/events/persistence/redis-event-log.js';
import { WireSnapshots } from '../../src/events/wire-snapshots.js';
import { RetentionStore } from '../../src/orchestration/persistence/retention-store.js';
import { workflowParametersSchema } from '../../src/workflows/domain/workflow-parameters.js';
import { RedisWorkflowRepository } from '../../src/workflows/persistence/redis-workflow.repository.js';
import { eventually } from './eventually.js';
import { testPrefix } from './redis-server.js';
import { silentLog } from './silent-log.js';

const ACTOR = { key_id: 'key_test' };
const WIDE = { events: 10_000, weight: 10_000_000 };

/** What a follower was told, until it is left. */
export interface Follower {
  readonly events: FeedEvent[];
  position(): string;
  /** Resolves when it was told so many. */
  told(count: number): Promise<FeedEvent[]>;
  /** Resolves when there is nothing more to tell. */
  readonly ended: Promise<void>;
  leave(): Promise<void>;
}

/** Feeds over a store of their own, and somebody who makes things happen in it. */
export class FeedStage {
  readonly prefix = testPrefix();
  readonly keys = new WorkflowKeys(this.prefix);
  readonly connections: RedisConnections;
  readonly workflows: RedisWorkflowRepository;
  readonly agents: RedisAgentRepository;
  private readonly others: RedisConnections[] = [];
  private readonly followers: Follower[] = [];

  /** @param logMax entries kept of a workflow's log; four times as many of the global one */
  constructor(
    readonly url: string,
    logMax = 10_000,
  ) {
    this.connections = new RedisConnections(url, silentLog);
    this.workflows = new RedisWorkflowRepository(this.connections.commands, this.keys, { logMax, queueMax: 10_000 });
    this.agents = new RedisAgentRepository(this.redis, new AgentKeys(this.prefix), logMax);
  }

  get redis() {
    return this.connections.commands;
  }

  /** A feed as an API process has one. */
  feed(bounds = WIDE): EventFeed {
    const connections = new RedisConnections(this.url, silentLog);
    this.others.push(connections);
    const log = new RedisEventLog(connections.commands, this.keys);
    const ring = new Ring(bounds);
    const reader = new LogReader({ connections, stream: this.keys.events, log, ring, logger: silentLog });
    const snapshots = new WireSnapshots(this.workflows, this.agents, new SystemClock());
    return new RedisEventFeed({ ring, log, reader, snapshots });
  }

  /** Takes whatever comes, as fast as it comes. */
  async follow(feed: EventFeed, scope: FeedScope, after?: string): Promise<Follower> {
    const leaving = new AbortController();
    const following = await feed.follow({ scope, after, signal: leaving.signal });
    const events: FeedEvent[] = [];
    const ended = (async () => {
      for await (const batch of following) events.push(...batch);
    })();
    const follower = {
      events,
      ended,
      position: () => following.position,
      told: (count: number) =>
        eventually(() => {
          if (events.length < count) throw new Error(`told ${events.length} of ${count}`);
          return events;
        }, 20_000),
      leave: async () => {
        leaving.abort();
        await ended;
      },
    };
    this.followers.push(follower);
    return follower;
  }

  /** @returns the id of a new workflow; its first event is `workflow.created` */
  async workflow(projectId = 'project-1'): Promise<string> {
    const at = new Date();
    const parameters = workflowParametersSchema.parse({});
    const workflow: Workflow = {
      id: randomUUID(),
      projectId,
      type: 'toy',
      version: 1,
      status: 'pending',
      held: false,
      priority: 5,
      project: { projectId, title: 'A test', description: 'Nothing much' },
      seed: '7',
      currentState: 'plan',
      completedStates: [],
      progress: 0,
      createdAt: at,
      updatedAt: at,
      createdBy: ACTOR,
      decisionIds: [],
      epoch: 0,
      parameters,
    };
    await this.workflows.create({ workflow, unique: false, deadlineMs: 60_000, maxLive: 10_000 });
    return workflow.id;
  }

  /** Has so many events happen to a workflow. */
  async stir(id: string, count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      await this.workflows.update(id, { priority: 1 + (i % 10) }, ACTOR, new Date());
    }
  }

  /** Ends a workflow and removes it, as the retention does. */
  async remove(id: string): Promise<void> {
    const workflow = await this.workflows.find(id);
    if (workflow) await this.workflows.cancel(workflow, ACTOR, new Date());
    const checkpointKeys = new CheckpointKeys(this.prefix);
    const store = new RetentionStore(this.redis, this.keys, new AgentKeys(this.prefix), checkpointKeys, this.workflows);
    await store.remove(id, new Date());
  }

  async close(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.leave()));
    await Promise.all([...this.others, this.connections].map((connections) => connections.close()));
  }
}

/** The `seq` of each. */
export function seqs(events: readonly FeedEvent[]): number[] {
  return events.map(({ seq }) => seq ?? 0);
}

export function upTo(last: number, first = 1): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
