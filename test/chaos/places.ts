import { join } from 'node:path';
import type { Elsewhere } from './elsewhere/elsewhere-plan.js';
import type { Disturbance } from './plan.js';
import type { PlantName } from './plants.js';

/** The variable that tells a process of the service where its orders for the chaos are. */
export const FOLDER_VARIABLE = 'CHAOS_FOLDER';

/** What lies in the folder of one run; the harness and the service's processes meet there. */
export const placesIn = (folder: string) => ({
  orders: join(folder, 'orders.json'),
  /** One line for each call of an agent. */
  asks: join(folder, 'asks.jsonl'),
  /** What agents elsewhere write down of their orders. */
  ledger: join(folder, 'ledger.jsonl'),
  /** A file for each disturbance that has happened: who makes it may do it. */
  blows: join(folder, 'blows'),
  redisPid: join(folder, 'redis.pid'),
  redisData: join(folder, 'redis'),
  serviceData: join(folder, 'data'),
  productions: join(folder, 'productions'),
  evidence: join(folder, 'evidence.json'),
});

/** What the processes of the service and the agents elsewhere have to do with it. */
export interface ProcessOrders {
  readonly disturbances: readonly Disturbance[];
  readonly agentMs: number;
  readonly elsewhere: Elsewhere;
  readonly plant?: PlantName | undefined;
}

/** What stands in the file of a disturbance. */
export interface BlowRecord {
  /** Whom it hit. */
  readonly pid: number;
  readonly at: number;
}

/** One call of an agent. Times are ms since the epoch, on the clock of the machine, which Redis has too. */
export interface Ask {
  readonly workflow: string;
  readonly task: string;
  readonly attempt: number;
  /** Of the claim under which it was asked. */
  readonly epoch: string;
  /** When the leave to ask was asked for. */
  readonly requested: number;
  readonly asked: number;
  readonly pid: number;
}
