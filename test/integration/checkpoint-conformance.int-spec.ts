import { validate } from '@langchain/langgraph-checkpoint-validation';
import { Redis } from 'ioredis';
import { CheckpointKeys } from '../../src/orchestration/checkpoint/checkpoint.keys.js';
import { RedisCheckpointSaver } from '../../src/orchestration/checkpoint/redis-checkpoint-saver.js';
import { WorkflowKeys } from '#workflows';
import { startRedis, testPrefix, type TestRedis } from '../support/redis-server.js';

// The suite is written for Vitest; its one soft assertion is a hard one here.
Object.assign(expect, { soft: expect });

let server: TestRedis;
let redis: Redis;
beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
});
afterAll(async () => {
  await redis.quit();
  await server.stop();
});

validate({
  checkpointerName: RedisCheckpointSaver.name,
  createCheckpointer: () => {
    const prefix = testPrefix();
    return new RedisCheckpointSaver(redis, new CheckpointKeys(prefix), new WorkflowKeys(prefix));
  },
} as unknown as Parameters<typeof validate>[0]);
