import type { WireStatus } from '../domain/workflow.js';

/** Every Redis key of the workflows. All share the prefix in braces and so one slot: scripts may touch any of them. */
export class WorkflowKeys {
  readonly due: string;
  readonly leases: string;
  /** When each running workflow has run too long. */
  readonly deadlines: string;
  readonly wakes: string;
  readonly sweeper: string;
  readonly events: string;
  /** Pub/sub channel: ids of workflows whose work shall be aborted at once. */
  readonly aborts: string;

  constructor(private readonly prefix: string) {
    this.due = `${prefix}:due`;
    this.leases = `${prefix}:leases`;
    this.deadlines = `${prefix}:deadlines`;
    this.wakes = `${prefix}:wakes`;
    this.sweeper = `${prefix}:sweeper`;
    this.events = `${prefix}:events`;
    this.aborts = `${prefix}:aborts`;
  }

  workflow(id: string): string {
    return `${this.prefix}:workflow:${id}`;
  }

  tasks(id: string): string {
    return `${this.workflow(id)}:tasks`;
  }

  /** Outputs of completed tasks. */
  results(id: string): string {
    return `${this.workflow(id)}:results`;
  }

  /** What each completed state brought. */
  stateResults(id: string): string {
    return `${this.workflow(id)}:state-results`;
  }

  /** When something that waits goes on: task ids, and `decision:<id>`. */
  timers(id: string): string {
    return `${this.workflow(id)}:timers`;
  }

  decisions(id: string): string {
    return `${this.workflow(id)}:decisions`;
  }

  log(id: string): string {
    return `${this.workflow(id)}:events`;
  }

  artifacts(id: string): string {
    return `${this.workflow(id)}:artifacts`;
  }

  live(projectId: string, type: string): string {
    return `${this.prefix}:live:${projectId}:${type}`;
  }

  idempotency(key: string): string {
    return `${this.prefix}:idempotency:${key}`;
  }

  /** Workflows in order of creation; of one status, of one project, or both. */
  index(filter: { status?: WireStatus | undefined; projectId?: string | undefined } = {}): string {
    const project = filter.projectId ? `:project:${filter.projectId}` : '';
    const status = filter.status ? `:status:${filter.status}` : '';
    return `${this.prefix}:workflows${project}${status}`;
  }

  /** Tasks that wait for a slot of a capable agent. */
  waiters(capability: string): string {
    return `${this.prefix}:waiters:${capability}`;
  }
}
