import { validate } from '@langchain/langgraph-checkpoint-validation';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { CheckpointKeys } from '../../src/orchestration/checkpoint/checkpoint.keys.js';
import { RedisCheckpointSaver } from '../../src/orchestration/checkpoint/redis-checkpoint-saver.js';

// The suite is written for Vitest; its one soft assertion is a hard one here.
Object.assign(expect, { soft: expect });

const redis = new Redis(process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379');
afterAll(() => redis.quit());

validate({
  checkpointerName: RedisCheckpointSaver.name,
  createCheckpointer: () => new RedisCheckpointSaver(redis, new CheckpointKeys(`{test-${randomUUID()}}`)),
} as unknown as Parameters<typeof validate>[0]);
