import type { DecisionStatus } from '../domain/decision.js';
import type { WireStatus } from '../domain/workflow.js';

/** Every Redis key of the workflows. All share the prefix in braces and so one slot: scripts may touch any of them. */
export class WorkflowKeys {
  readonly due: string;
  readonly leases: string;
  /** When each running workflow has run too long. */
  readonly deadlines: string;
  readonly wakes: string;
  readonly sweeper: string;
  /** Of every living workflow that is not held: its place in `ready`, by id. */
  readonly tickets: string;
  /** Tickets of the workflows that a worker may take up now. */
  readonly ready: string;
  /** Projects that have some, by whose turn it is. */
  readonly turns: string;
  /** How many workflows of a project are in workers' hands. */
  readonly flight: string;
  /** The project of every workflow in a worker's hands. */
  readonly holders: string;
  readonly events: string;
  /** Ended workflows by the time of their end: what the retention reads, oldest first. */
  readonly endings: string;
  /** The retention's office: one worker holds it at a time. */
  readonly retention: string;
  /** A line for each workflow that was removed, newest last. */
  readonly audit: string;
  /** What each project has used of language models, JSON. */
  readonly usage: string;
  /** What agents are to be told that nobody wants any more, by when. */
  readonly callOffs: string;
  /** What the decisions' inboxes begin with: `:<status>`, `:project:<p>:<status>`. */
  readonly inbox: string;
  /** How many decisions ended how, and how long people took. */
  readonly decisionStatistics: string;
  /** Pub/sub channel: ids of workflows whose work shall be aborted at once. */
  readonly aborts: string;

  constructor(private readonly prefix: string) {
    this.due = `${prefix}:due`;
    this.leases = `${prefix}:leases`;
    this.deadlines = `${prefix}:deadlines`;
    this.wakes = `${prefix}:wakes`;
    this.sweeper = `${prefix}:sweeper`;
    this.tickets = `${prefix}:tickets`;
    this.ready = `${prefix}:ready`;
    this.turns = `${prefix}:turns`;
    this.flight = `${prefix}:flight`;
    this.holders = `${prefix}:holders`;
    this.events = `${prefix}:events`;
    this.endings = `${prefix}:endings`;
    this.retention = `${prefix}:retention`;
    this.audit = `${prefix}:audit`;
    this.usage = `${prefix}:usage`;
    this.callOffs = `${prefix}:call-offs`;
    this.inbox = `${prefix}:decisions`;
    this.decisionStatistics = `${prefix}:decision-statistics`;
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

  /** Everything that is a workflow's own, beside its record. */
  partsOf(id: string): string[] {
    return [
      this.tasks(id),
      this.results(id),
      this.stateResults(id),
      this.timers(id),
      this.decisions(id),
      this.log(id),
      this.artifacts(id),
    ];
  }

  /** Decisions of one status by when they are due, `<workflow id>/<decision id>`; of one project, or of all. */
  inboxOf(status: DecisionStatus, projectId?: string): string {
    return `${this.inbox}${projectId === undefined ? '' : `:project:${projectId}`}:${status}`;
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

  /** Tasks that wait for a slot of a capable agent; those that ask for more have a line of their own, by their demands. */
  waiters(capability: string, demands = ''): string {
    const waiters = `${this.prefix}:waiters:${capability}`;
    return demands === '' ? waiters : `${waiters}@${demands}`;
  }

  /** Projects whose tasks wait in such a line, by whose turn it is. */
  waiterTurns(capability: string, demands = ''): string {
    return `${this.waiters(capability, demands)}:turns`;
  }

  /** The demands for which there are lines. */
  waiterLines(capability: string): string {
    return `${this.waiters(capability)}:lines`;
  }
}
