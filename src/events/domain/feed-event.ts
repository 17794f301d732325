import type { GlobalEvent } from '#workflows';

/** Sent where events are missing: how things stand at its position, so that what follows goes on from there. */
export interface SnapshotEvent {
  readonly type: 'snapshot';
  /** Of a workflow: the `seq` it stands for. */
  readonly seq?: number | undefined;
  /** The position among the events of all that it stands for. */
  readonly cursor: string;
  readonly workflow_id?: string | undefined;
  readonly project_id?: string | undefined;
  readonly agent_id?: string | undefined;
  /** ISO 8601. */
  readonly at: string;
  readonly data: object;
}

/** What the log has of workflows and of agents. */
export type LoggedEvent = GlobalEvent;

/** What a follower is told. */
export type FeedEvent = LoggedEvent | SnapshotEvent;

export function isSnapshot(event: FeedEvent): event is SnapshotEvent {
  return event.type === 'snapshot';
}
