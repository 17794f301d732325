import { Redis } from 'ioredis';
import type { Candidate } from '#agents';
import { runBatch } from '#platform/redis/run-batch.js';
import type { ScriptCall } from '#platform/redis/script-call.js';
import { claimedFacts, RunCalls, taskId, WorkerCalls, workflowFromHash, type Claim, type Words } from '#workflows';
import type { EngineHarness } from './engine-harness.js';

const LEASE_MS = 30_000;
const LOG_MAX = 1_000;
const TASK = { state: 'make', capability: 'maker', item: 'part', revision: 0, dependencies: [] };

/** A worker's connection with the one workflow that it has claimed, and one task of it. */
export class Claimer {
  private readonly task = taskId(TASK, {});

  private constructor(
    private readonly redis: Redis,
    private readonly calls: RunCalls,
    private readonly claim: Claim,
  ) {}

  /** Claims whoever is next. */
  static async of({ url, keys, agentKeys }: EngineHarness): Promise<Claimer> {
    const redis = new Redis(url);
    const worker = new WorkerCalls(keys, agentKeys, LEASE_MS, LOG_MAX);
    const [reply] = await runBatch(redis, [worker.claim('', new Date())]);
    const facts = claimedFacts(reply);
    if (!facts) throw new Error('Nothing is ready');
    const workflow = workflowFromHash(keys.workflow(facts.hash['id'] ?? ''), facts.hash);
    return new Claimer(redis, new RunCalls(keys, agentKeys, LEASE_MS, LOG_MAX), { epoch: facts.epoch, workflow });
  }

  /** @returns whether it holds a slot now */
  async begin(candidate: Candidate): Promise<boolean> {
    const [kind] = await this.send(
      this.calls.begin(this.claim, this.task, TASK, { candidates: [candidate] }, new Date()),
    );
    return kind === 'running';
  }

  async finish({ agentId }: Candidate): Promise<void> {
    const attempt = { taskId: this.task, capability: TASK.capability, agentId, attempt: 1 };
    const data = {
      task_id: this.task,
      capability: TASK.capability,
      agent_id: agentId,
      attempt: 1,
      state: TASK.state,
      item: TASK.item,
      duration_ms: 1,
      quality_score: 90,
      progress_percentage: 1,
    };
    const result = { json: '{}', quality: { score: 90, issues: [] }, data, progress: 1, durationMs: 1 };
    await this.send(this.calls.finish(this.claim, attempt, result, new Date()));
  }

  close(): void {
    this.redis.disconnect();
  }

  private async send(call: ScriptCall<Words>): Promise<Words> {
    const [reply] = await runBatch(this.redis, [call]);
    return reply;
  }
}
