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
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(scope: FeedScope, at: Cursor): Promise<SnapshotEvent | undefined> {
    if ('workflowId' in scope) return this.ofWorkflow(scope.workflowId, at);
    const projectId = 'projectId' in scope ? scope.projectId : undefined;
    return { ...this.head(at), project_id: projectId, data: await this.live(projectId) };
  }

  /** The record counts its events itself. */
  private async ofWorkflow(id: string, at: Cursor): Promise<SnapshotEvent | undefined> {
    const view = await this.workflows.view(id);
    if (!view) return undefined;
    const data = WorkflowResponse.whole(view, this.clock.now());
    return { ...this.head(at), seq: view.seq, workflow_id: id, project_id: view.workflow.projectId, data };
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

  private head(at: Cursor): Pick<SnapshotEvent, 'type' | 'cursor' | 'at'> {
    return { type: 'snapshot', cursor: cursorText(at), at: this.clock.now().toISOString() };
  }
}
