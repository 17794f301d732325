import { needsCare, type Finding } from '#kernel/finding.js';
import type { Clock } from '#kernel/clock.js';
import type { Log } from '#platform/logging/log.js';
import type { RedisConnections } from '../redis-connections.js';
import { judgeRedis } from './judge-redis.js';
import { readRedisFacts, type RedisFacts } from './redis-facts.js';

/** How old what is known may become before it is looked up again, ms. */
const FRESH_MS = 60_000;

export interface RedisCondition {
  readonly facts: RedisFacts;
  readonly findings: readonly Finding[];
}

/** Keeps an eye on how Redis is set up. Each finding is said once, when it appears, and once more when it is gone. */
export class RedisCheckup {
  private known: RedisCondition | undefined;
  private lookedAt = -Infinity;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly connections: Pick<RedisConnections, 'commands'>,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** What was found last, at once; when that was a while ago it is looked up again behind the caller's back. */
  get latest(): RedisCondition | undefined {
    if (performance.now() - this.lookedAt > FRESH_MS) void this.look();
    return this.known;
  }

  /** Never fails: a Redis that is away is told about elsewhere, and looked at when it is back. */
  look(): Promise<void> {
    this.lookedAt = performance.now();
    return (this.looking ??= this.examine().finally(() => (this.looking = undefined)));
  }

  private async examine(): Promise<void> {
    try {
      const facts = await readRedisFacts(this.connections.commands, () => this.clock.now().getTime());
      this.learn({ facts, findings: judgeRedis(facts) });
    } catch (error) {
      this.log.debug({ err: error }, 'Redis could not be asked how it is set up');
    }
  }

  private learn(condition: RedisCondition): void {
    const before = this.known?.findings ?? [];
    this.known = condition;
    for (const finding of condition.findings) if (!isAmong(finding, before)) this.tell(finding);
    for (const { code } of before.filter((finding) => !isAmong(finding, condition.findings))) {
      this.log.info({ finding: code }, 'What was found about Redis is in order now');
    }
  }

  private tell(finding: Finding): void {
    const { code, message, cure } = finding;
    const text = `${message}. ${cure}`;
    if (needsCare(finding)) this.log.warn({ finding: code }, text);
    else this.log.info({ finding: code }, text);
  }
}

function isAmong({ code }: Finding, findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.code === code);
}
