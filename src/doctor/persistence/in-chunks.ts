import type { ChainableCommander, Redis } from 'ioredis';
import { runPipeline } from '#platform/redis/run-pipeline.js';

/** Short enough that nobody else waits for long. */
const CHUNK = 500;

/** Asks one command about each of many things, some hundreds to a round trip; each comes back with its reply. */
export async function inChunks<T>(
  redis: Redis,
  things: readonly T[],
  ask: (pipeline: ChainableCommander, thing: T) => unknown,
): Promise<(readonly [thing: T, reply: unknown])[]> {
  const answers: (readonly [T, unknown])[] = [];
  for (let from = 0; from < things.length; from += CHUNK) {
    const chunk = things.slice(from, from + CHUNK);
    const pipeline = redis.pipeline();
    for (const thing of chunk) ask(pipeline, thing);
    const replies = await runPipeline(pipeline);
    answers.push(...chunk.map((thing, i) => [thing, replies[i]] as const));
  }
  return answers;
}
