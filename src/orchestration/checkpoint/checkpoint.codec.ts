import {
  WRITES_IDX_MAP,
  compareWritesSortKeys,
  writesSortKey,
  type ChannelVersions,
  type Checkpoint,
  type CheckpointMetadata,
  type CheckpointPendingWrite,
  type CheckpointTuple,
  type PendingWrite,
  type SerializerProtocol,
} from '@langchain/langgraph-checkpoint';
import { restore, type LargeResults, type PlacedRef, type StoredResult } from './large-results.js';

/**
 * How a checkpoint lies in its thread's hash. A channel's value is stored once per version and not once per checkpoint:
 * `c<US><ns><US><id>` record, `b<US><ns><US><id>` names of the channel fields, `w<US><ns><US><id>` names of the write
 * fields; channel fields are `<US><ns><US><channel><US><version>`, write fields `<US><ns><US><id><US><task><US><index>`.
 * A value is `<type>:<payload>`; one without its large results has `refs:<JSON>` and a line feed before that.
 */
const US = '\u001f';
const REFS = 'refs:';

/** Where a checkpoint is. */
export interface CheckpointAddress {
  readonly threadId: string;
  readonly namespace: string;
  readonly id: string;
}

/** A checkpoint as the scripts take it. */
export interface EncodedCheckpoint {
  /** Its place in the thread's index. */
  readonly member: string;
  /** `field, value, ...`; the checkpoint's own record first. */
  readonly fields: string[];
}

/** A checkpoint that was read, and the results it refers to, by task. */
export interface LoadedCheckpoint {
  readonly tuple: CheckpointTuple | undefined;
  readonly results: ReadonlyMap<string, StoredResult>;
}

/** Reads outputs of tasks. */
export type ReadResults = (tasks: readonly string[]) => Promise<ReadonlyMap<string, StoredResult>>;

/** What a task of a superstep has written, as it is stored. */
interface StoredWrite {
  readonly taskId: string;
  readonly channel: string;
  readonly text: string;
}

const NO_RESULTS: ReadonlyMap<string, StoredResult> = new Map();

/** JSON through and through, and so without the serializer: only channels hold values of other kinds. */
interface StoredRecord {
  readonly parent?: string | undefined;
  readonly metadata: CheckpointMetadata;
  /** The checkpoint without its channels. */
  readonly checkpoint: Omit<Checkpoint, 'channel_values'>;
  /** Channels whose values are stored apart, with their versions. */
  readonly apart: Readonly<Record<string, string | number>>;
  /** Values of channels without a version, as the serializer has them. */
  readonly inline?: Readonly<Record<string, string>> | undefined;
}

export const memberOf = ({ namespace, id }: Pick<CheckpointAddress, 'namespace' | 'id'>): string =>
  `${namespace}${US}${id}`;

/** The namespace and id of an index member. */
export function addressOf(threadId: string, member: string): CheckpointAddress {
  const cut = member.lastIndexOf(US);
  return { threadId, namespace: member.slice(0, cut), id: member.slice(cut + 1) };
}

/** The bounds of a namespace in the index, as `ZREVRANGEBYLEX` takes them: upper, lower. */
export function namespaceBounds(namespace: string | undefined, before?: string): [string, string] {
  if (namespace === undefined) return ['+', '-'];
  return [before === undefined ? `(${namespace} ` : `(${namespace}${US}${before}`, `[${namespace}${US}`];
}

export class CheckpointCodec {
  constructor(private readonly serde: SerializerProtocol) {}

  /** @param large results that are referred to and not written once more */
  async encode(
    address: CheckpointAddress,
    parent: string | undefined,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
    large?: LargeResults,
  ): Promise<EncodedCheckpoint> {
    const member = memberOf(address);
    const { channel_values: values, ...rest } = checkpoint;
    const apart: Record<string, string | number> = {};
    const loose: string[] = [];
    for (const channel of Object.keys(values)) {
      const version = rest.channel_versions[channel];
      if (version === undefined) loose.push(channel);
      else apart[channel] = version;
    }
    const field = (channel: string) => blobField(address.namespace, channel, apart[channel] ?? '');
    // Only a version that this very step made is certain to name this very value.
    const fresh = Object.keys(apart).filter((channel) => channel in newVersions);
    const blobs = await Promise.all(fresh.map((channel) => this.dump(values[channel], large)));
    const inline = loose.length === 0 ? undefined : await this.dumpEach(loose, values);
    const record: StoredRecord = { parent, metadata, checkpoint: rest, apart, inline };
    return {
      member,
      fields: [
        `c${US}${member}`,
        JSON.stringify(record),
        `b${US}${member}`,
        Object.keys(apart).map(field).join('\n'),
        ...fresh.flatMap((channel, i) => [field(channel), blobs[i] as string]),
      ],
    };
  }

  /** Arguments of put-writes: `field, value, whether it may replace, ...`. */
  async encodeWrites(
    address: CheckpointAddress,
    writes: readonly PendingWrite[],
    taskId: string,
    taskPath: string,
    large?: LargeResults,
  ): Promise<string[]> {
    const triples = writes.map(async ([channel, value], position) => {
      const index = WRITES_IDX_MAP[channel] ?? position;
      const field = `${US}${memberOf(address)}${US}${taskId}${US}${String(index)}`;
      return [field, `${taskPath}${US}${channel}${US}${await this.dump(value, large)}`, index < 0 ? '1' : ''];
    });
    return (await Promise.all(triples)).flat();
  }

  /** @param reply what read_checkpoint returns; empty for a checkpoint that is not there */
  async decode(
    threadId: string,
    namespace: string,
    reply: readonly string[],
    read: ReadResults,
  ): Promise<LoadedCheckpoint> {
    const [id, text, ...pairs] = reply;
    if (id === undefined || text === undefined) return { tuple: undefined, results: NO_RESULTS };
    const cut = pairs.findIndex((field, i) => i % 2 === 0 && field === '');
    const blobs = blobsOf(pairs.slice(0, cut));
    const writes = writesOf(pairs.slice(cut + 1));
    const tasks = tasksReferredTo([...blobs.values(), ...writes.map((write) => write.text)]);
    const results = tasks.length === 0 ? NO_RESULTS : await read(tasks);
    const record = JSON.parse(text) as StoredRecord;
    const { checkpoint, metadata } = record;
    const [inline, values, pendingWrites] = await Promise.all([
      this.loadEach(record.inline ?? {}),
      this.loadChannels(namespace, record, blobs, results),
      this.loadWrites(writes, results),
    ]);
    const at = (checkpointId: string) => ({
      configurable: { thread_id: threadId, checkpoint_ns: namespace, checkpoint_id: checkpointId },
    });
    const tuple = {
      config: at(id),
      checkpoint: { ...checkpoint, channel_values: { ...inline, ...values } },
      metadata,
      pendingWrites,
      ...(record.parent === undefined ? {} : { parentConfig: at(record.parent) }),
    };
    return { tuple, results };
  }

  private async loadChannels(
    namespace: string,
    record: StoredRecord,
    blobs: ReadonlyMap<string, string>,
    results: LoadedCheckpoint['results'],
  ): Promise<Record<string, unknown>> {
    const entries = Object.entries(record.apart).flatMap(([channel, version]) => {
      const blob = blobs.get(blobField(namespace, channel, version));
      return blob === undefined || blob === ''
        ? []
        : [this.loadWhole(blob, results).then((value) => [channel, value] as const)];
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  private loadWrites(
    writes: readonly StoredWrite[],
    results: LoadedCheckpoint['results'],
  ): Promise<CheckpointPendingWrite[]> {
    return Promise.all(
      writes.map(async ({ taskId, channel, text }): Promise<CheckpointPendingWrite> => {
        return [taskId, channel, await this.loadWhole(text, results)];
      }),
    );
  }

  private async dumpEach(
    channels: readonly string[],
    values: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, string>> {
    const dumped = await Promise.all(
      channels.map(async (channel) => [channel, await this.dump(values[channel])] as const),
    );
    return Object.fromEntries(dumped);
  }

  private async loadEach(dumped: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
    const loaded = Object.entries(dumped).map(async ([channel, text]) => [channel, await this.load(text)] as const);
    return Object.fromEntries(await Promise.all(loaded));
  }

  /** `<type>:<payload>`: JSON as it is, anything else as base64. */
  private async dump(value: unknown, large?: LargeResults): Promise<string> {
    if (large?.isEmpty === false) {
      const slim = large.slim(value);
      if (slim.refs.length > 0) return `${REFS}${JSON.stringify(slim.refs)}\n${await this.dump(slim.value)}`;
    }
    // Text, numbers and the like are what they are in JSON; the serializer would come to the same by a longer way.
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
      return `json:${JSON.stringify(value)}`;
    const [type, payload] = await this.serde.dumpsTyped(value);
    const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
    return `${type}:${bytes.toString(type === 'json' ? 'utf8' : 'base64')}`;
  }

  /** With the results in place that were left out when it was written. */
  private async loadWhole(text: string, results: LoadedCheckpoint['results']): Promise<unknown> {
    if (!text.startsWith(REFS)) return this.load(text);
    const value = await this.load(text.slice(text.indexOf('\n') + 1));
    return restore(value, refsOf(text), (task) => results.get(task)?.output);
  }

  private async load(text: string): Promise<unknown> {
    const cut = text.indexOf(':');
    const type = text.slice(0, cut);
    const payload = text.slice(cut + 1);
    return this.serde.loadsTyped(type, type === 'json' ? payload : Buffer.from(payload, 'base64')) as Promise<unknown>;
  }
}

/** @param pairs `field, value, ...` */
function blobsOf(pairs: readonly string[]): Map<string, string> {
  const blobs = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) blobs.set(pairs[i] as string, pairs[i + 1] as string);
  return blobs;
}

/** In the order in which LangGraph applies them. @param pairs `field, value, ...` */
function writesOf(pairs: readonly string[]): StoredWrite[] {
  const keyed: { key: ReturnType<typeof writesSortKey>; write: StoredWrite }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [taskId = '', index = '0'] = (pairs[i] as string).split(US).slice(-2);
    const [path = '', channel = '', ...rest] = (pairs[i + 1] as string).split(US);
    keyed.push({ key: writesSortKey(path, taskId, Number(index)), write: { taskId, channel, text: rest.join(US) } });
  }
  keyed.sort((a, b) => compareWritesSortKeys(a.key, b.key));
  return keyed.map(({ write }) => write);
}

function tasksReferredTo(texts: readonly string[]): string[] {
  const refs = texts.filter((text) => text.startsWith(REFS)).flatMap(refsOf);
  return [...new Set(refs.map(({ task }) => task))];
}

function refsOf(text: string): PlacedRef[] {
  return JSON.parse(text.slice(REFS.length, text.indexOf('\n'))) as PlacedRef[];
}

function blobField(namespace: string, channel: string, version: string | number): string {
  return `${US}${namespace}${US}${channel}${US}${String(version)}`;
}
