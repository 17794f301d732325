import type { HttpClient } from './http.client.js';
import type { BenchRedis } from './bench-redis.js';

export type W6Type = 'w6' | 'w6_decision';

/** Something that runs the six steps durably, and how the driver deals with it. */
export interface Subject {
  readonly name: string;
  readonly redis: BenchRedis;
  readonly http: HttpClient;
  /** Its processes, Redis apart. */
  readonly pids: readonly number[];
  /** Where a client reads the status of a workflow. */
  statusPath(id: string): string;
  /** Starts a workflow; answers when it is accepted. */
  create(type: W6Type): Promise<string>;
  /** Answers the decision of a `w6_decision`. */
  decide(id: string): Promise<void>;
  /** How many have come to their end, counted at Redis and so without burdening the subject. */
  completed(): Promise<number>;
  /** Hears what happens to workflows, from now on. */
  listen(): Promise<Listener>;
  stop(): Promise<void>;
}

export type Moment = 'completed' | 'waiting' | 'second_step';

/** The news of the subject's workflows as Redis pushes it. */
export interface Listener {
  /** Resolves when it has happened to the workflow. */
  heard(id: string, moment: Moment): Promise<void>;
  close(): void;
}

/** How a subject is made anew for every repeat. */
export type SubjectMaker = (redis: BenchRedis) => Promise<Subject>;
