import type { Redis } from 'ioredis';
import { AgentKeys } from '#agents';
import type { Finding } from '#kernel/finding.js';
import { surveyQueue, type QueueFacts } from '#platform/queue/survey-queue.js';
import { judgeRedis } from '#platform/redis/checkup/judge-redis.js';
import { readRedisFacts, type RedisFacts } from '#platform/redis/checkup/redis-facts.js';
import { ProjectKeys } from '#projects';
import { WebhookKeys } from '#webhooks';
import { WorkflowKeys, workflowTickQueue } from '#workflows';
import { judgeData, type DataFacts } from '../domain/judge-data.js';
import { judgeLogs, type LogFacts } from '../domain/judge-logs.js';
import { judgeQueue } from '../domain/judge-queue.js';
import { judgeWork, type WorkFacts } from '../domain/judge-work.js';
import { readData } from './read-data.js';
import { readLogs } from './read-logs.js';
import { readWork } from './read-work.js';
import { redisNow } from './redis-now.js';

export interface Deployment {
  readonly keyPrefix: string;
  readonly leaseMs: number;
  readonly logMax: number;
}

/** What was seen; nothing in the place of what could not be looked at. */
export interface Examination {
  readonly redis: RedisFacts | undefined;
  readonly data: DataFacts | undefined;
  readonly work: WorkFacts | undefined;
  readonly logs: LogFacts | undefined;
  readonly queue: QueueFacts | undefined;
  readonly findings: readonly Finding[];
}

/** Looks at everything and changes nothing. What fails in one place hides no other. */
export async function examine(redis: Redis, { keyPrefix, leaseMs, logMax }: Deployment): Promise<Examination> {
  const workflows = new WorkflowKeys(keyPrefix);
  const agents = new AgentKeys(keyPrefix);
  const projects = new ProjectKeys(keyPrefix);
  const webhooks = new WebhookKeys(keyPrefix);
  const findings: Finding[] = [];
  const look = async <T>(at: string, read: () => Promise<T>, judge: (facts: T) => readonly Finding[]) => {
    try {
      const facts = await read();
      findings.push(...judge(facts));
      return facts;
    } catch (error) {
      findings.push(unreadable(at, error));
      return undefined;
    }
  };
  const wallClock = (): number => Date.now();
  const now = await redisNow(redis);
  return {
    redis: await look('The settings of Redis', () => readRedisFacts(redis, wallClock), judgeRedis),
    data: await look(
      'The keys',
      () => readData(redis, keyPrefix, { workflows, agents, projects, webhooks }),
      judgeData,
    ),
    work: await look('Leases and slots', () => readWork(redis, workflows, agents, leaseMs), judgeWork),
    logs: await look('The event logs', () => readLogs(redis, workflows, logMax), judgeLogs),
    queue: await look(
      'The queue',
      () => surveyQueue(redis, keyPrefix, workflowTickQueue),
      (facts) => judgeQueue({ now, ...facts }),
    ),
    findings,
  };
}

function unreadable(at: string, error: unknown): Finding {
  return {
    code: 'EXAMINATION_FAILED',
    severity: 'error',
    message: `${at} could not be looked at: ${error instanceof Error ? error.message : String(error)}`,
    cure: 'Try again. If it stays so, the rights of this user of Redis or the data themselves are at fault.',
  };
}
