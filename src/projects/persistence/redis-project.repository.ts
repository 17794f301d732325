import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { cursorOf, type Page, type PageRequest } from '#kernel/page.js';
import { fromStore } from '#platform/redis/as-store-error.js';
import { readIndexPage } from '#platform/redis/index-page.js';
import { redisScript } from '#platform/redis/redis-script.js';
import type { Project } from '../domain/project.js';
import { ProjectRepository, type InsertOutcome } from '../domain/project.repository.js';
import { projectFromText } from './project.codec.js';
import type { ProjectKeys } from './project.keys.js';

const insertProject = redisScript({
  file: 'projects/persistence/scripts/insert-project.lua',
  keys: ['project', 'all'],
  args: ['id', 'createdAt', 'record'],
  reply: z.tuple([z.enum(['inserted', 'taken'])]),
});

/** As many projects are kept in memory: every new workflow asks for its project. */
const KNOWN_MAX = 1_000;

export class RedisProjectRepository extends ProjectRepository {
  /** A project is never changed or removed. */
  private readonly known = new LRUCache<string, Project>({ max: KNOWN_MAX });

  constructor(
    private readonly redis: Redis,
    private readonly keys: ProjectKeys,
  ) {
    super();
  }

  async insert(project: Project): Promise<InsertOutcome> {
    const { id, createdAt } = project;
    const [kind] = await insertProject.run(this.redis, {
      keys: { project: this.keys.project(id), all: this.keys.all },
      args: { id, createdAt: createdAt.getTime(), record: JSON.stringify(project) },
    });
    return { kind };
  }

  async find(id: string): Promise<Project | undefined> {
    const known = this.known.get(id);
    if (known) return known;
    const key = this.keys.project(id);
    const text = await fromStore(this.redis.get(key));
    if (text === null) return undefined;
    const project = projectFromText(key, text);
    this.known.set(id, project);
    return project;
  }

  async list(page: PageRequest): Promise<Page<Project>> {
    const { ids, total, hasMore } = await readIndexPage(this.redis, this.keys.all, page);
    const keys = ids.map((id) => this.keys.project(id));
    const texts = keys.length === 0 ? [] : await fromStore(this.redis.mget(keys));
    const items = texts.flatMap((text, i) => (text === null ? [] : [projectFromText(keys[i] ?? '', text)]));
    const last = items.at(-1);
    const nextCursor = hasMore && last ? cursorOf({ at: last.createdAt.getTime(), id: last.id }) : undefined;
    return { items, total, hasMore, nextCursor };
  }
}
