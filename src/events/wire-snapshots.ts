import { AgentResponse, type AgentRepository } from '#agents';
import type { Clock } from '#kernel/clock.js';
import { WorkflowResponse, type WorkflowRepository } from '#workflows';
import { cursorText, type Cursor } from './domain/cursor.js';
import type { SnapshotEvent } from './domain/feed-event.js';
import type { FeedScope } from './domain/feed-scope.js';
import { Snapshots } from './domain/snapshots.js';

/** Live workflows that a snapshot lists; the rest are found with `GET /workflows`. */
const LISTED = 100;

/** Snapshots as clients read them. What they are made of is read after the position was, so that nothing falls between. */
export class WireSnapshots extends Snapshots {
  constructor(
    private readonly workflows: WorkflowRepository,
    private readonly agents: AgentRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(scope: FeedScope, at: Cursor): Promise<SnapshotEvent | undefined> {
    if ('workflowId' in scope) return this.ofWorkflow(scope.workflowId, at);
    if ('agentId' in scope) return this.snapshot(at, { agent_id: scope.agentId }, await this.crew(scope.agentId));
    if ('agents' in scope) return this.snapshot(at, {}, await this.crew());
    const projectId = 'projectId' in scope ? scope.projectId : undefined;
    const crew = 'all' in scope ? await this.crew() : {};
    return this.snapshot(at, { project_id: projectId }, { ...(await this.live(projectId)), ...crew });
  }

  /** The record counts its events itself. */
  private async ofWorkflow(id: string, at: Cursor): Promise<SnapshotEvent | undefined> {
    const view = await this.workflows.view(id);
    if (!view) return undefined;
    const about = { seq: view.seq, workflow_id: id, project_id: view.workflow.projectId };
    return this.snapshot(at, about, WorkflowResponse.whole(view, this.clock.now()));
  }

  /** Those that have not ended, newest first. */
  private async live(projectId: string | undefined): Promise<object> {
    const page = { limit: LISTED, offset: 0 };
    const lists = await Promise.all(
      (['running', 'paused'] as const).map((status) => this.workflows.list({ status, projectId }, page)),
    );
    const byId = new Map(lists.flatMap(({ items }) => items).map((view) => [view.workflow.id, view]));
    const views = [...byId.values()].sort((a, b) => b.workflow.createdAt.getTime() - a.workflow.createdAt.getTime());
    return {
      workflows: views.slice(0, LISTED).map((view) => WorkflowResponse.from(view, this.clock.now())),
      has_more: views.length > LISTED || lists.some(({ hasMore }) => hasMore),
    };
  }

  /** The agents there are, or the one. */
  private async crew(id?: string): Promise<object> {
    const agents = await this.agents.list();
    const wanted = agents.filter((agent) => id === undefined || agent.id === id);
    return { agents: wanted.map((agent) => AgentResponse.from(agent)) };
  }

  private snapshot(at: Cursor, about: Partial<SnapshotEvent>, data: object): SnapshotEvent {
    return { type: 'snapshot', cursor: cursorText(at), ...about, at: this.clock.now().toISOString(), data };
  }
}
