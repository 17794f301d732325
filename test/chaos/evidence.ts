import type { LedgerLine } from './elsewhere/ledger.js';
import type { Ask } from './places.js';
import type { Order } from './plan.js';

/** An entry of a log, as it lies in Redis. */
export interface LogEntry {
  /** The id of the stream's entry. */
  readonly entry: string;
  /** Its place in the global log; the number before the dash is Redis' time in ms. */
  readonly cursor: string;
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An entry of the global log. */
export interface GlobalEntry extends LogEntry {
  readonly workflowId: string;
}

export interface CheckpointFacts {
  readonly completedStates: readonly string[];
  /** What the graph says of its end; nothing while it has not come to one. */
  readonly outcome: string | undefined;
}

/** What a task's record says of the answer that was counted. */
export interface CountedAnswer {
  readonly agentId: string;
  readonly attempt: number;
  /** What the agent found wrong with it; agents elsewhere name their order here. */
  readonly issues: readonly string[];
  /** As it lies in Redis, JSON. */
  readonly output: string;
}

/** All that is known of one acknowledged workflow. */
export interface WorkflowFacts {
  readonly id: string;
  readonly projectId: string;
  readonly order: Order;
  /** As the API shows it. */
  readonly shown: string;
  /** How it may end. */
  readonly mayEnd: readonly string[];
  /** As the record has it. */
  readonly status: string;
  readonly completedStates: readonly string[];
  /** The counter of the log. */
  readonly seq: number;
  /** Indexes by status that have it: `completed`, and `project completed`. */
  readonly indexes: readonly string[];
  readonly log: readonly LogEntry[];
  readonly taskStatuses: Readonly<Record<string, string>>;
  /** By task, of the completed ones. */
  readonly answers: Readonly<Record<string, CountedAnswer>>;
  readonly checkpoint: CheckpointFacts | undefined;
  /** SHA-256 by name. */
  readonly deliverables: Readonly<Record<string, string>>;
}

/** Something that should have been given back. */
export interface Leftover {
  /** The key it lies in. */
  readonly key: string;
  readonly members: readonly string[];
}

/** An event as a subscriber saw it. */
export interface Sighting {
  /** `<workflow id>:<seq>`. */
  readonly id: string;
  readonly seq: number;
}

/** What somebody saw who followed a log. */
export interface Subscription {
  /** Whose log; absent where it was that of all. */
  readonly workflowId?: string | undefined;
  /** In the order in which it came. */
  readonly seen: readonly Sighting[];
}

/** Everything a run has left behind, read once it is quiet. */
export interface Evidence {
  readonly workflows: readonly WorkflowFacts[];
  readonly globalLog: readonly GlobalEntry[];
  /** Events of it that are not as `openapi/asyncapi.json` says, in words. */
  readonly undocumented: readonly string[];
  readonly asks: readonly Ask[];
  /** What agents elsewhere have written down. */
  readonly ledger: readonly LedgerLine[];
  readonly subscriptions: readonly Subscription[];
  readonly leftovers: readonly Leftover[];
  /** Keys that belong to nothing that is known. */
  readonly orphans: readonly string[];
  /** How many tasks each agent takes at a time. */
  readonly slots: Readonly<Record<string, number>>;
  /** Whether no lease can have run out: then no slot was ever given to two. */
  readonly leasesHeld: boolean;
  /** Deliverables of an undisturbed run, by story; nothing where none was made to compare with. */
  readonly undisturbed: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** Processes that ended without being killed, answers no disturbance excuses. */
  readonly faults: readonly string[];
}

/** What decides what a workflow makes. */
export function storyOf({ type, story }: Pick<Order, 'type' | 'story'>): string {
  return `${type}/${story}`;
}
