import type { Redis } from 'ioredis';
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

export class RedisProjectRepository extends ProjectRepository {
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
    const key = this.keys.project(id);
    const text = await fromStore(this.redis.get(key));
    return text === null ? undefined : projectFromText(key, text);
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
