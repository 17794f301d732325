import type { RunnableConfig } from '@langchain/core/runnables';
import {
  BaseCheckpointSaver,
  type ChannelVersions,
  type Checkpoint,
  type CheckpointMetadata,
  type CheckpointTuple,
  type PendingWrite,
} from '@langchain/langgraph-checkpoint';
import type { CheckpointAddress, EncodedCheckpoint, LoadedCheckpoint } from './checkpoint.codec.js';
import { CheckpointCodec } from './checkpoint.codec.js';
import type { LargeResults } from './large-results.js';
import { nextVersion } from './next-version.js';
import { addressFrom, configFor, type RedisCheckpointSaver } from './redis-checkpoint-saver.js';

/** Where the checkpoints of a claimed workflow go. */
export interface CheckpointSink {
  /** The checkpoint that was read with the claim: once, and undefined when there is no need to believe it any more. */
  takeLoaded(): LoadedCheckpoint | undefined;
  /** Results that its checkpoints refer to and do not contain. */
  readonly large: LargeResults;
  /** A step is over; `values` are the channels after it. */
  checkpoint(encoded: EncodedCheckpoint, values: Readonly<Record<string, unknown>>): void;
  /** A task of the step under way is over. */
  writes(address: CheckpointAddress, encoded: string[]): void;
}

/**
 * The saver that the compiled graphs of a worker share. It reads through the store's saver and writes through the claim
 * of the thread, and so under its epoch.
 */
export class RunCheckpointer extends BaseCheckpointSaver<string> {
  private readonly codec = new CheckpointCodec(this.serde);

  constructor(
    private readonly stored: RedisCheckpointSaver,
    private readonly sinkOf: (threadId: string) => CheckpointSink,
  ) {
    super();
  }

  override getNextVersion(current: string | undefined): string {
    return nextVersion(current);
  }

  async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const { threadId, id } = addressFrom(config);
    const sink = this.sinkOf(threadId);
    const loaded = (id === '' ? sink.takeLoaded() : undefined) ?? (await this.stored.load(config));
    sink.large.noteAll(loaded.results);
    return loaded.tuple;
  }

  list(...args: Parameters<RedisCheckpointSaver['list']>): AsyncGenerator<CheckpointTuple> {
    return this.stored.list(...args);
  }

  async put(
    config: RunnableConfig,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
  ): Promise<RunnableConfig> {
    const { id: parent, ...place } = addressFrom(config);
    const address = { ...place, id: checkpoint.id };
    const sink = this.sinkOf(address.threadId);
    const { large } = sink;
    const encoded = await this.codec.encode(address, parent || undefined, checkpoint, metadata, newVersions, large);
    sink.checkpoint(encoded, checkpoint.channel_values);
    return configFor(address);
  }

  async putWrites(config: RunnableConfig, writes: PendingWrite[], taskId: string, taskPath = ''): Promise<void> {
    const address = addressFrom(config);
    const sink = this.sinkOf(address.threadId);
    sink.writes(address, await this.codec.encodeWrites(address, writes, taskId, taskPath, sink.large));
  }

  deleteThread(threadId: string): Promise<void> {
    return this.stored.deleteThread(threadId);
  }
}
