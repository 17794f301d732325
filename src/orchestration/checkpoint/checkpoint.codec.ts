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

/**
 * How a checkpoint lies in its thread's hash. A channel's value is stored once per version and not once per checkpoint:
 * `c<US><ns><US><id>` record, `b<US><ns><US><id>` names of the channel fields, `w<US><ns><US><id>` names of the write
 * fields; channel fields are `<US><ns><US><channel><US><version>`, write fields `<US><ns><US><id><US><task><US><index>`.
 */
const US = '\u001f';

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

  async encode(
    address: CheckpointAddress,
    parent: string | undefined,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
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
    const blobs = await Promise.all(fresh.map((channel) => this.dump(values[channel])));
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
  ): Promise<string[]> {
    const triples = writes.map(async ([channel, value], position) => {
      const index = WRITES_IDX_MAP[channel] ?? position;
      const field = `${US}${memberOf(address)}${US}${taskId}${US}${String(index)}`;
      return [field, `${taskPath}${US}${channel}${US}${await this.dump(value)}`, index < 0 ? '1' : ''];
    });
    return (await Promise.all(triples)).flat();
  }

  /** @param reply what read_checkpoint returns; empty for a checkpoint that is not there */
  async decode(threadId: string, namespace: string, reply: readonly string[]): Promise<CheckpointTuple | undefined> {
    const [id, text, ...pairs] = reply;
    if (id === undefined || text === undefined) return undefined;
    const cut = pairs.findIndex((field, i) => i % 2 === 0 && field === '');
    const record = JSON.parse(text) as StoredRecord;
    const { checkpoint, metadata } = record;
    const [inline, values, pendingWrites] = await Promise.all([
      this.loadEach(record.inline ?? {}),
      this.loadChannels(namespace, record, pairs.slice(0, cut)),
      this.loadWrites(pairs.slice(cut + 1)),
    ]);
    const at = (checkpointId: string) => ({
      configurable: { thread_id: threadId, checkpoint_ns: namespace, checkpoint_id: checkpointId },
    });
    return {
      config: at(id),
      checkpoint: { ...checkpoint, channel_values: { ...inline, ...values } },
      metadata,
      pendingWrites,
      ...(record.parent === undefined ? {} : { parentConfig: at(record.parent) }),
    };
  }

  private async loadChannels(
    namespace: string,
    record: StoredRecord,
    pairs: readonly string[],
  ): Promise<Record<string, unknown>> {
    const blobs = new Map<string, string>();
    for (let i = 0; i + 1 < pairs.length; i += 2) blobs.set(pairs[i] as string, pairs[i + 1] as string);
    const entries = Object.entries(record.apart).flatMap(([channel, version]) => {
      const blob = blobs.get(blobField(namespace, channel, version));
      return blob === undefined || blob === '' ? [] : [this.load(blob).then((value) => [channel, value] as const)];
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  private async loadWrites(pairs: readonly string[]): Promise<CheckpointPendingWrite[]> {
    const keyed: { key: ReturnType<typeof writesSortKey>; write: Promise<CheckpointPendingWrite> }[] = [];
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const [taskId = '', index = '0'] = (pairs[i] as string).split(US).slice(-2);
      const [path = '', channel = '', ...rest] = (pairs[i + 1] as string).split(US);
      keyed.push({
        key: writesSortKey(path, taskId, Number(index)),
        write: this.load(rest.join(US)).then((value): CheckpointPendingWrite => [taskId, channel, value]),
      });
    }
    keyed.sort((a, b) => compareWritesSortKeys(a.key, b.key));
    return Promise.all(keyed.map(({ write }) => write));
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
  private async dump(value: unknown): Promise<string> {
    // Text, numbers and the like are what they are in JSON; the serializer would come to the same by a longer way.
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return `json:${JSON.stringify(value)}`;
    const [type, payload] = await this.serde.dumpsTyped(value);
    const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
    return `${type}:${bytes.toString(type === 'json' ? 'utf8' : 'base64')}`;
  }

  private async load(text: string): Promise<unknown> {
    const cut = text.indexOf(':');
    const type = text.slice(0, cut);
    const payload = text.slice(cut + 1);
    return this.serde.loadsTyped(type, type === 'json' ? payload : Buffer.from(payload, 'base64')) as Promise<unknown>;
  }
}

function blobField(namespace: string, channel: string, version: string | number): string {
  return `${US}${namespace}${US}${channel}${US}${String(version)}`;
}
