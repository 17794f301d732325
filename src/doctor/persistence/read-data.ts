import type { Redis } from 'ioredis';
import { agentKeyNames, type AgentKeys } from '#agents';
import { checkpointKeyNames } from '#orchestration';
import { platformKeyNames } from '#platform/platform-key-names.js';
import { DATA_VERSION, dataVersionKey } from '#platform/redis/data-version.js';
import { ownerOf, type KeyNames, type KeyOwner } from '#platform/redis/key-owner.js';
import { projectKeyNames, type ProjectKeys } from '#projects';
import { webhookKeyNames, type WebhookKeys } from '#webhooks';
import { workflowKeyNames, type WorkflowKeys } from '#workflows';
import type { DataFacts } from '../domain/judge-data.js';
import { inChunks } from './in-chunks.js';

const KNOWN: KeyNames = [
  ...platformKeyNames,
  ...projectKeyNames,
  ...agentKeyNames,
  ...workflowKeyNames,
  ...checkpointKeyNames,
  ...webhookKeyNames,
];

const SCAN_COUNT = 1_000;

export interface Directories {
  readonly workflows: WorkflowKeys;
  readonly agents: AgentKeys;
  readonly projects: ProjectKeys;
  readonly webhooks: WebhookKeys;
}

/** Walks over every key under the prefix. */
export async function readData(redis: Redis, keyPrefix: string, directories: Directories): Promise<DataFacts> {
  const suspects: string[] = [];
  let keys = 0;
  let cursor = '0';
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${keyPrefix}:*`, 'COUNT', SCAN_COUNT);
    keys += found.length;
    suspects.push(...(await orphansAmong(redis, keyPrefix, found, directories)));
    cursor = next;
  } while (cursor !== '0');
  const version = (await redis.get(dataVersionKey(keyPrefix))) ?? undefined;
  const orphans = await stillThere(redis, keyPrefix, suspects, directories);
  return { version, expectedVersion: DATA_VERSION, keys, orphans };
}

async function orphansAmong(
  redis: Redis,
  keyPrefix: string,
  keys: readonly string[],
  directories: Directories,
): Promise<string[]> {
  const owned = keys.map((key) => ({ key, owner: ownerOf(key.slice(keyPrefix.length + 1), KNOWN) }));
  const nobodys = owned.flatMap(({ key, owner }) => (owner ? [] : [key]));
  const somebodys = owned.flatMap(({ key, owner }) => (owner && owner.kind !== 'deployment' ? [{ key, owner }] : []));
  const answers = await inChunks(redis, somebodys, (pipeline, { owner }) =>
    pipeline.zscore(directoryOf(owner, directories), owner.id),
  );
  return [...nobodys, ...answers.flatMap(([{ key }, listed]) => (listed === null ? [key] : []))];
}

function directoryOf({ kind }: KeyOwner, { workflows, agents, projects, webhooks }: Directories): string {
  if (kind === 'workflow') return workflows.index();
  if (kind === 'webhook') return webhooks.all;
  return kind === 'agent' ? agents.all : projects.all;
}

/** Something may have been taken away just while we looked: an orphan is one that is so twice. */
async function stillThere(
  redis: Redis,
  keyPrefix: string,
  suspects: readonly string[],
  directories: Directories,
): Promise<string[]> {
  const orphans = await orphansAmong(redis, keyPrefix, suspects, directories);
  const present = await inChunks(redis, orphans, (pipeline, key) => pipeline.exists(key));
  return [...new Set(present.flatMap(([key, exists]) => (exists === 1 ? [key] : [])))].sort();
}
