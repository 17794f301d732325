import type { Redis } from 'ioredis';
import { fromStore } from '#platform/redis/as-store-error.js';
import { runPipeline } from '#platform/redis/run-pipeline.js';
import { isDecisionId, type Decision, type DecisionAnswerRecord, type DecisionStatus } from '../domain/decision.js';
import {
  DecisionRepository,
  type AnswerOutcome,
  type DecisionStatistics,
  type InboxEntry,
  type InboxFilter,
  type InboxPosition,
} from '../domain/decision.repository.js';
import type { ProjectBrief } from '../domain/project-brief.js';
import type { Workflow, WorkflowStatus } from '../domain/workflow.js';
import type { DecisionAnsweredData } from '../events/decision.event.js';
import { decisionFields, decisionFromHash, decisionIds } from './decision.codec.js';
import { countsFromHash } from './decision-statistics.codec.js';
import { readInbox } from './inbox-reader.js';
import { answerDecision } from './intent.scripts.js';
import { hashOf } from './workflow.codec.js';
import { liveIndexes, readyKeys } from './workflow-key-sets.js';
import type { WorkflowKeys } from './workflow.keys.js';

/** So many entries of an inbox are looked at in one round trip when only some of them are wanted. */
const LOOKED_AT = 200;

export class RedisDecisionRepository extends DecisionRepository {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WorkflowKeys,
    /** Entries kept per workflow's event log. */
    private readonly logMax: number,
  ) {
    super();
  }

  async find(workflowId: string, decisionId: string): Promise<Decision | undefined> {
    if (!isDecisionId(decisionId)) return undefined;
    const fields = decisionFields(decisionId);
    const [values, deadline] = await fromStore(
      Promise.all([
        this.redis.hmget(this.keys.decisions(workflowId), ...fields),
        this.redis.zscore(this.keys.timers(workflowId), `decision:${decisionId}`),
      ]),
    );
    return decisionFromHash(workflowId, decisionId, fieldsAs(fields, values), deadline);
  }

  async ofWorkflow(workflowId: string): Promise<Decision[]> {
    const [hash, timers] = await fromStore(
      Promise.all([
        this.redis.hgetall(this.keys.decisions(workflowId)),
        this.redis.zrange(this.keys.timers(workflowId), 0, -1, 'WITHSCORES'),
      ]),
    );
    const deadlines = hashOf(timers);
    return decisionIds(hash)
      .flatMap((id) => decisionFromHash(workflowId, id, hash, deadlines[`decision:${id}`] ?? null) ?? [])
      .sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  async answer(workflow: Workflow, decision: Decision, answer: DecisionAnswerRecord): Promise<AnswerOutcome> {
    const { id, projectId } = workflow;
    const { choice, feedback } = answer;
    const data: DecisionAnsweredData = { decision_id: decision.id, point: decision.point, choice, feedback };
    const [kind, status = '', given = ''] = await answerDecision.run(this.redis, {
      keys: {
        workflow: this.keys.workflow(id),
        decisions: this.keys.decisions(id),
        timers: this.keys.timers(id),
        wakes: this.keys.wakes,
        inbox: this.keys.inbox,
        statistics: this.keys.decisionStatistics,
        log: this.keys.log(id),
        events: this.keys.events,
        ...readyKeys(this.keys),
        ...liveIndexes(this.keys, projectId),
      },
      args: {
        id,
        decision: decision.id,
        at: new Date(answer.at).getTime(),
        answer: JSON.stringify(answer),
        data: JSON.stringify(data),
        actor: JSON.stringify(answer.actor),
        logMax: this.logMax,
        point: decision.point,
      },
    });
    switch (kind) {
      case 'taken':
        return { kind };
      case 'refused': {
        const earlier = given === '' ? undefined : (JSON.parse(given) as DecisionAnswerRecord);
        return { kind, status: status as DecisionStatus, answer: earlier };
      }
      case 'ended':
        return { kind, status: status as WorkflowStatus };
      default:
        return { kind: 'missing' };
    }
  }

  async inbox(
    { status, projectId, point, dueBefore }: InboxFilter,
    limit: number,
    after: InboxPosition | undefined,
  ): Promise<{ entries: InboxEntry[]; hasMore: boolean }> {
    const key = this.keys.inboxOf(status, projectId);
    const before = dueBefore?.getTime();
    const entries: InboxEntry[] = [];
    let position = after;
    for (;;) {
      const count = point === undefined ? limit + 1 - entries.length : LOOKED_AT;
      const found = await readInbox(this.redis, key, { after: position, before, count });
      const read = await this.entries(found);
      entries.push(...read.filter(({ decision }) => point === undefined || decision.point === point));
      position = found.at(-1);
      const isLast = found.length < count;
      if (isLast || entries.length > limit)
        return { entries: entries.slice(0, limit), hasMore: entries.length > limit };
    }
  }

  async statistics(): Promise<DecisionStatistics> {
    const [open, hash] = await fromStore(
      Promise.all([this.redis.zcard(this.keys.inboxOf('pending')), this.redis.hgetall(this.keys.decisionStatistics)]),
    );
    const points = new Set(Object.keys(hash).flatMap((field) => /^(.+)\|/.exec(field)?.[1] ?? []));
    return {
      open,
      all: countsFromHash(hash),
      byPoint: Object.fromEntries([...points].sort().map((point) => [point, countsFromHash(hash, `${point}|`)])),
    };
  }

  /** What an inbox names; whoever was removed in the meantime is left out. */
  private async entries(positions: readonly InboxPosition[]): Promise<InboxEntry[]> {
    if (positions.length === 0) return [];
    const pipeline = this.redis.pipeline();
    const named = positions.map((position) => {
      const [workflowId = '', decisionId = ''] = position.id.split('/');
      pipeline.hmget(this.keys.decisions(workflowId), ...decisionFields(decisionId));
      pipeline.zscore(this.keys.timers(workflowId), `decision:${decisionId}`);
      pipeline.hmget(this.keys.workflow(workflowId), 'project_id', 'type', 'project');
      return { position, workflowId, decisionId };
    });
    const replies = await runPipeline(pipeline);
    return named.flatMap(({ position, workflowId, decisionId }, i) => {
      const [values, deadline, workflow] = replies.slice(3 * i, 3 * i + 3) as [Values, string | null, Values];
      const hash = fieldsAs(decisionFields(decisionId), values);
      const decision = decisionFromHash(workflowId, decisionId, hash, deadline);
      const [projectId, workflowType, project] = workflow;
      if (!decision || !projectId || !workflowType || !project) return [];
      const { title } = JSON.parse(project) as ProjectBrief;
      return [{ decision, projectId, workflowType, title, position }];
    });
  }
}

type Values = (string | null)[];

function fieldsAs(fields: readonly string[], values: Values): Record<string, string | null> {
  return Object.fromEntries(fields.map((field, i) => [field, values[i] ?? null]));
}
