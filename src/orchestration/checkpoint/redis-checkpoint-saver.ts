import type { RunnableConfig } from '@langchain/core/runnables';
import {
  BaseCheckpointSaver,
  TASKS,
  maxChannelVersion,
  type ChannelVersions,
  type Checkpoint,
  type CheckpointListOptions,
  type CheckpointMetadata,
  type CheckpointTuple,
  type PendingWrite,
} from '@langchain/langgraph-checkpoint';
import type { Redis } from 'ioredis';
import { fromStore } from '#platform/redis/as-store-error.js';
import type { ScriptCall } from '#platform/redis/script-call.js';
import type { WorkflowKeys } from '#workflows';
import {
  CheckpointCodec,
  addressOf,
  memberOf,
  namespaceBounds,
  type CheckpointAddress,
  type LoadedCheckpoint,
} from './checkpoint.codec.js';
import { CheckpointAddressMissing } from './checkpoint.errors.js';
import type { CheckpointKeys } from './checkpoint.keys.js';
import { getCheckpoint, listCheckpoints, putCheckpoint, putWrites } from './checkpoint.scripts.js';
import { nextVersion } from './next-version.js';
import { StoredResults } from './stored-results.js';

const PAGE = 20;

/**
 * LangGraph checkpoints on core Redis commands: no module, no `KEYS`, no `SCAN`; one round trip per call.
 * This one writes for any thread and holds no claim; a worker's run writes through `RunCheckpointer`.
 */
export class RedisCheckpointSaver extends BaseCheckpointSaver<string> {
  private readonly codec = new CheckpointCodec(this.serde);

  private readonly results: StoredResults;

  /** @param workflowKeys of the results that the checkpoints of workflows refer to; a thread is named after its workflow */
  constructor(
    private readonly redis: Redis,
    private readonly keys: CheckpointKeys,
    workflowKeys: WorkflowKeys,
  ) {
    super();
    this.results = new StoredResults(redis, workflowKeys);
  }

  override getNextVersion(current: string | undefined): string {
    return nextVersion(current);
  }

  async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    if (configurable(config).thread_id === undefined) return undefined;
    return (await this.load(config)).tuple;
  }

  /** A checkpoint with the results it refers to. */
  async load(config: RunnableConfig): Promise<LoadedCheckpoint> {
    const { threadId, namespace, id } = addressFrom(config);
    const reply = await getCheckpoint.run(this.redis, {
      keys: { checkpoints: this.keys.thread(threadId), index: this.keys.index(threadId) },
      args: { namespace, id },
    });
    const { tuple, results } = await this.decode(threadId, namespace, reply);
    return { tuple: tuple && (await this.withPendingSends(tuple)), results };
  }

  /** The call that reads the latest checkpoint of a thread's root graph, to be sent with others. */
  latest(threadId: string): ScriptCall<string[]> {
    return getCheckpoint.call({
      keys: { checkpoints: this.keys.thread(threadId), index: this.keys.index(threadId) },
      args: { namespace: '', id: '' },
    });
  }

  /** What `latest` answered. */
  decodeLatest(threadId: string, reply: readonly string[]): Promise<LoadedCheckpoint> {
    return this.decode(threadId, '', reply);
  }

  async *list(config: RunnableConfig, options: CheckpointListOptions = {}): AsyncGenerator<CheckpointTuple> {
    const { thread_id: thread, checkpoint_ns: namespace, checkpoint_id: only } = configurable(config);
    const before = options.before && configurable(options.before).checkpoint_id;
    let left = options.limit ?? Infinity;
    const threads = thread === undefined ? await fromStore(this.redis.zrange(this.keys.threads, 0, -1)) : [thread];
    for (const threadId of threads) {
      for await (const tuple of this.listThread(threadId, namespace, before)) {
        const id = idOf(tuple);
        if ((only && id !== only) || (before && id >= before) || !matches(tuple, options.filter)) continue;
        if (left-- <= 0) return;
        yield await this.withPendingSends(tuple);
      }
    }
  }

  async put(
    config: RunnableConfig,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
  ): Promise<RunnableConfig> {
    const { id: parent, ...place } = addressFrom(config);
    const address = { ...place, id: checkpoint.id };
    const { member, fields } = await this.codec.encode(address, parent || undefined, checkpoint, metadata, newVersions);
    const { threadId } = address;
    await putCheckpoint.run(this.redis, {
      keys: { checkpoints: this.keys.thread(threadId), index: this.keys.index(threadId), threads: this.keys.threads },
      args: { thread: threadId, member },
      more: { args: fields },
    });
    return configFor(address);
  }

  async putWrites(config: RunnableConfig, writes: PendingWrite[], taskId: string, taskPath = ''): Promise<void> {
    const address = addressFrom(config);
    if (address.id === '') throw new CheckpointAddressMissing('checkpoint_id');
    await putWrites.run(this.redis, {
      keys: { checkpoints: this.keys.thread(address.threadId), workflow: '' },
      args: { epoch: '', member: memberOf(address) },
      more: { args: await this.codec.encodeWrites(address, writes, taskId, taskPath) },
    });
  }

  async deleteThread(threadId: string): Promise<void> {
    const gone = this.redis.multi().del(this.keys.thread(threadId), this.keys.index(threadId));
    await fromStore(gone.zrem(this.keys.threads, threadId).exec());
  }

  private decode(threadId: string, namespace: string, reply: readonly string[]): Promise<LoadedCheckpoint> {
    return this.codec.decode(threadId, namespace, reply, (tasks) => this.results.read(threadId, tasks));
  }

  /** Before format 4 the sends of a superstep lay among the parent's writes; they are moved to where they are read now. */
  private async withPendingSends(tuple: CheckpointTuple): Promise<CheckpointTuple> {
    const { checkpoint, parentConfig } = tuple;
    if (checkpoint.v >= 4 || !parentConfig) return tuple;
    const parent = await this.getTuple(parentConfig);
    const sends = (parent?.pendingWrites ?? []).filter(([, channel]) => channel === TASKS).map(([, , value]) => value);
    const versions = Object.values(checkpoint.channel_versions);
    checkpoint.channel_values[TASKS] = sends;
    checkpoint.channel_versions[TASKS] =
      versions.length > 0 ? maxChannelVersion(...versions) : this.getNextVersion(undefined);
    return tuple;
  }

  private async *listThread(
    threadId: string,
    namespace: string | undefined,
    before: string | undefined,
  ): AsyncGenerator<CheckpointTuple> {
    const bounds = namespaceBounds(namespace, before);
    let upper = bounds[0];
    for (;;) {
      const reply = await listCheckpoints.run(this.redis, {
        keys: { checkpoints: this.keys.thread(threadId), index: this.keys.index(threadId) },
        args: { upper, lower: bounds[1], limit: PAGE },
      });
      for (let i = 0; i + 1 < reply.length; i += 2) {
        const member = reply[i] as string;
        const { namespace: found } = addressOf(threadId, member);
        const { tuple } = await this.decode(threadId, found, reply[i + 1] as string[]);
        if (tuple) yield tuple;
        upper = `(${member}`;
      }
      if (reply.length < 2 * PAGE) return;
    }
  }
}

interface Configurable {
  readonly thread_id?: string;
  readonly checkpoint_ns?: string;
  readonly checkpoint_id?: string;
}

const configurable = (config: RunnableConfig): Configurable => config.configurable ?? {};

/** @throws CheckpointAddressMissing without a thread */
export function addressFrom(config: RunnableConfig): CheckpointAddress {
  const { thread_id: threadId, checkpoint_ns: namespace = '', checkpoint_id: id = '' } = configurable(config);
  if (threadId === undefined || threadId === '') throw new CheckpointAddressMissing('thread_id');
  return { threadId, namespace, id };
}

export function configFor({ threadId, namespace, id }: CheckpointAddress): RunnableConfig {
  return { configurable: { thread_id: threadId, checkpoint_ns: namespace, checkpoint_id: id } };
}

function idOf(tuple: CheckpointTuple): string {
  return tuple.checkpoint.id;
}

function matches(tuple: CheckpointTuple, filter: Record<string, unknown> | undefined): boolean {
  const metadata = (tuple.metadata ?? {}) as Record<string, unknown>;
  return Object.entries(filter ?? {}).every(([key, value]) => metadata[key] === value);
}
