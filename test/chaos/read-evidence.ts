import { readFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import { sha256 as digestOf } from '#kernel/hash.js';
import { RedisCheckpointSaver } from '#orchestration';
import { eventsOfGlobalEntry, eventsOfOwnEntry, isAgentEvent } from '#workflows';
import { DocumentedEvents } from '../support/documented-events.js';
import type { ApiClient } from './cluster/api-client.js';
import type { AgentElsewhere } from './elsewhere/elsewhere-plan.js';
import type { LedgerLine } from './elsewhere/ledger.js';
import type { CheckpointFacts, CountedAnswer, Evidence, GlobalEntry, Leftover, WorkflowFacts } from './evidence.js';
import { AGENTS, agentKeys, checkpointKeys, isKnownKey, STATUSES, workflowKeys } from './known-keys.js';
import { placesIn, type Ask } from './places.js';
import type { Production } from './productions.js';

/** Reads what a run has left behind, from Redis itself and over HTTP. */
export class EvidenceReader {
  private readonly redis: Redis;
  private readonly saver: RedisCheckpointSaver;

  constructor(
    redisUrl: string,
    private readonly api: ApiClient,
    private readonly productions: readonly Production[],
    private readonly elsewhere: readonly AgentElsewhere[],
  ) {
    this.redis = new Redis(redisUrl);
    this.redis.on('error', () => undefined);
    this.saver = new RedisCheckpointSaver(this.redis, checkpointKeys, workflowKeys);
  }

  close(): void {
    this.redis.disconnect();
  }

  async read(
    folder: string,
  ): Promise<Pick<Evidence, 'workflows' | 'globalLog' | 'undocumented' | 'asks' | 'ledger' | 'orphans' | 'slots'>> {
    const { asks, ledger } = placesIn(folder);
    const isKnown = isKnownKey(this.productions, this.idsElsewhere);
    return {
      workflows: await Promise.all(this.productions.map((production) => this.workflow(production))),
      ...(await this.globalLog()),
      asks: linesOf<Ask>(asks),
      ledger: linesOf<LedgerLine>(ledger),
      orphans: (await this.redis.keys('*')).filter((key) => !isKnown(key)).sort(),
      slots: Object.fromEntries([
        ...AGENTS.map(({ capability, maxConcurrentTasks }) => [capability, maxConcurrentTasks] as const),
        ...this.elsewhere.map(({ id, slots }) => [id, slots] as const),
      ]),
    };
  }

  /** What is still held of leases, slots and all that could wake somebody. */
  async leftovers(): Promise<Leftover[]> {
    const { due, leases, deadlines, ready, turns, wakes, tickets, holders, flight } = workflowKeys;
    const capabilities = AGENTS.map(({ capability }) => capability);
    const timers = this.productions.map(({ workflowId }) => workflowKeys.timers(workflowId));
    const found = await Promise.all([
      ...[due, leases, deadlines, ready, turns, workflowKeys.inboxOf('pending'), ...timers].map((key) =>
        this.membersOf(key),
      ),
      ...[wakes, tickets, holders, flight, agentKeys.recalls].map((key) => this.fieldsOf(key)),
      ...[...capabilities, ...this.idsElsewhere].map((id) => this.heldSlots(agentKeys.slots(id))),
      ...capabilities.map((capability) => this.waiters(workflowKeys.waiters(capability))),
    ]);
    return found.filter(({ members }) => members.length > 0);
  }

  private get idsElsewhere(): string[] {
    return this.elsewhere.map(({ id }) => id);
  }

  private async membersOf(key: string): Promise<Leftover> {
    return { key, members: await this.redis.zrange(key, 0, -1) };
  }

  /** A field that begins with a bar counts something and is nobody's. */
  private async fieldsOf(key: string): Promise<Leftover> {
    return { key, members: (await this.redis.hkeys(key)).filter((field) => !field.startsWith('|')) };
  }

  /** Entries are `<project>|<rank>|<workflow id>/<task id>`. One without a ticket has ended, and is passed over. */
  private async waiters(key: string): Promise<Leftover> {
    const entries = await this.redis.zrange(key, 0, -1);
    const workflows = entries.map((entry) => /^[^|]+\|[^|]+\|([^/]+)\//.exec(entry)?.[1] ?? '');
    const tickets = await Promise.all(workflows.map((id) => this.redis.hexists(workflowKeys.tickets, id)));
    return { key, members: entries.filter((_, i) => workflows[i] === '' || tickets[i] === 1) };
  }

  /** A slot whose lease has run out is nobody's, whether it was cleared away yet or not. */
  private async heldSlots(key: string): Promise<Leftover> {
    const [seconds] = await this.redis.time();
    return { key, members: await this.redis.zrangebyscore(key, Number(seconds) * 1_000, '+inf') };
  }

  private async workflow({ order, workflowId: id, projectId, mayEnd }: Production): Promise<WorkflowFacts> {
    const [shown, record, tasks, results, log] = await Promise.all([
      this.api.read<{ status: string }>(`/workflows/${id}`),
      this.redis.hgetall(workflowKeys.workflow(id)),
      this.redis.hgetall(workflowKeys.tasks(id)),
      this.redis.hgetall(workflowKeys.results(id)),
      this.redis.xrange(workflowKeys.log(id), '-', '+'),
    ]);
    return {
      id,
      projectId,
      order,
      mayEnd,
      shown: shown.status,
      status: record['status'] ?? 'missing',
      completedStates: JSON.parse(record['completed_states'] ?? '[]') as string[],
      seq: Number(record['seq']),
      indexes: await this.indexesOf(id, projectId),
      log: log.flatMap((entry) => eventsOfOwnEntry(id, entry).map((event) => ({ ...event, entry: entry[0] }))),
      taskStatuses: statusesOf(tasks),
      answers: answersOf(tasks, results),
      checkpoint: await this.checkpointOf(id),
      deliverables: { ...(await this.deliverablesOf(id)), ...(await this.stateResultsOf(id, order.type)) },
    };
  }

  private async indexesOf(id: string, projectId: string): Promise<string[]> {
    const indexes = STATUSES.flatMap((status) => [
      { name: status, key: workflowKeys.index({ status }) },
      { name: `project ${status}`, key: workflowKeys.index({ projectId, status }) },
    ]);
    const scores = await Promise.all(indexes.map(({ key }) => this.redis.zscore(key, id)));
    return indexes.filter((_, i) => scores[i] !== null).map(({ name }) => name);
  }

  private async checkpointOf(id: string): Promise<CheckpointFacts | undefined> {
    const tuple = await this.saver.getTuple({ configurable: { thread_id: id } });
    if (!tuple) return undefined;
    const values = tuple.checkpoint.channel_values as {
      completed_states?: string[];
      outcome?: { status: string } | null;
      failure?: unknown;
    };
    const outcome = values.failure ? 'failed' : values.outcome?.status;
    return { completedStates: values.completed_states ?? [], outcome };
  }

  /** Of the bytes that a client gets; `run.json` alone may differ between two runs. */
  private async deliverablesOf(id: string): Promise<Record<string, string>> {
    const { artifacts } = await this.api.read<{ artifacts: { name: string; sha256: string }[] }>(
      `/workflows/${id}/artifacts`,
    );
    const named = artifacts.filter(({ name }) => name !== 'run.json');
    const digests = await Promise.all(
      named.map(async ({ name, sha256 }) => {
        const digest = digestOf(await this.api.download(`/workflows/${id}/artifacts/${name}`));
        return [name, digest === sha256 ? digest : `${digest}, recorded as ${sha256}`] as const;
      }),
    );
    return Object.fromEntries(digests);
  }

  /** A measured workflow's whole work is in the results of its states. */
  private async stateResultsOf(id: string, type: string): Promise<Record<string, string>> {
    if (type === 'movie_creation') return {};
    const results = await this.redis.hgetall(workflowKeys.stateResults(id));
    return Object.fromEntries(Object.entries(results).map(([state, text]) => [`results of ${state}`, digestOf(text)]));
  }

  /** What it says of workflows, and what is wrong with any of it. */
  private async globalLog(): Promise<Pick<Evidence, 'globalLog' | 'undocumented'>> {
    const documented = new DocumentedEvents();
    const events = (await this.redis.xrange(workflowKeys.events, '-', '+')).flatMap((entry) =>
      eventsOfGlobalEntry(entry).map((event) => ({ entry: entry[0], event })),
    );
    const globalLog = events.flatMap(({ entry, event }): GlobalEntry[] =>
      isAgentEvent(event) ? [] : [{ ...event, entry, workflowId: event.workflow_id }],
    );
    return { globalLog, undocumented: events.flatMap(({ event }) => documented.faultOf(event.type, event) ?? []) };
  }
}

function statusesOf(tasks: Readonly<Record<string, string>>): Record<string, string> {
  const statuses = Object.entries(tasks).filter(([field]) => field.endsWith('|status'));
  return Object.fromEntries(statuses.map(([field, status]) => [field.slice(0, -'|status'.length), status]));
}

function answersOf(
  tasks: Readonly<Record<string, string>>,
  results: Readonly<Record<string, string>>,
): Record<string, CountedAnswer> {
  const answers = Object.entries(results).map(([task, output]): [string, CountedAnswer] => {
    const { issues = [] } = JSON.parse(tasks[`${task}|quality`] ?? '{}') as { issues?: string[] };
    return [task, { agentId: tasks[`${task}|agent`] ?? '', attempt: Number(tasks[`${task}|attempt`]), issues, output }];
  });
  return Object.fromEntries(answers);
}

function linesOf<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as T);
}
