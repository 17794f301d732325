import { SeededRandom } from '#kernel/random.js';
import { elsewhereOf, type Elsewhere } from './elsewhere/elsewhere-plan.js';

/** What is hit, and how: `stop` is SIGSTOP until after the lease, then SIGCONT. */
export type Victim = 'api' | 'worker' | 'redis' | 'agent';
export type Blow = 'kill' | 'stop';

/**
 * When it is hit: beside the n-th sending of a script, in the middle of the n-th call of an agent, before or after an agent
 * elsewhere has done its n-th order, or by the clock.
 */
export type Moment =
  | { readonly at: 'script'; readonly script: string; readonly side: 'before' | 'after'; readonly nth: number }
  | { readonly at: 'call'; readonly nth: number }
  | { readonly at: 'order'; readonly side: 'before' | 'after'; readonly nth: number }
  | { readonly at: 'clock'; readonly afterMs: number };

export interface Disturbance {
  readonly victim: Victim;
  readonly blow: Blow;
  readonly moment: Moment;
  /** How long a stopped process stands still. */
  readonly stopMs: number;
}

export const ORDER_TYPES = ['movie_creation', 'w6', 'w6_decision', 'fan_out'] as const;
export type OrderType = (typeof ORDER_TYPES)[number];

/** One workflow to be created. */
export interface Order {
  /** Unique within the plan. */
  readonly name: string;
  readonly type: OrderType;
  /** Which premise and seed; the same story gives the same deliverables. */
  readonly story: number;
  /** A person answers its decisions, instead of the system. */
  readonly asks: boolean;
  readonly afterMs: number;
  /** What a person does to it besides. */
  readonly meddling?: Meddling | undefined;
}

/** So long after its creation it is cancelled, or paused and resumed after a while. */
export interface Meddling {
  readonly how: 'cancel' | 'pause';
  readonly afterMs: number;
  readonly forMs: number;
}

/** `all` is an API with a worker beside it. */
export type ServiceRole = 'api' | 'worker' | 'all';

/** Everything that one run of the chaos does, decided beforehand. */
export interface Plan {
  readonly name: string;
  readonly roles: readonly ServiceRole[];
  readonly orders: readonly Order[];
  readonly disturbances: readonly Disturbance[];
  readonly elsewhere: Elsewhere;
  /** How long an agent takes beside its thinking. */
  readonly agentMs: number;
  /** OFFLINE_LATENCY_MS: how long the language model thinks. */
  readonly thinkMs: number;
  /** When a workflow that has not ended counts as hanging. */
  readonly deadlineMs: number;
}

/** Well above the service's least, and short enough that a takeover is soon. */
export const LEASE_MS = 1_500;
export const STORIES = 2;

/** Many times what a run takes; on a machine that others use too it may take half of it. */
export const DEADLINE_MS = 240_000;

/** Scripts a worker sends, and up to which sending of it within one life of a worker a blow is aimed. */
const WORKER_SCRIPTS: Readonly<Record<string, number>> = {
  'claim-workflow': 4,
  'begin-task': 30,
  'finish-task': 25,
  'put-progress': 12,
  'put-writes': 12,
  'release-workflow': 4,
  'request-decision': 2,
  'record-artifacts': 2,
  'renew-leases': 3,
  sweep: 3,
};
const API_SCRIPTS: Readonly<Record<string, number>> = { 'create-workflow': 4, 'answer-decision': 2 };

const ROLES: readonly (readonly ServiceRole[])[] = [
  ['api', 'worker', 'worker'],
  ['api', 'worker', 'worker'],
  ['api', 'worker'],
  ['all'],
  ['all', 'worker'],
];

/** The whole of a run from its seed. */
export function planOf(seed: number): Plan {
  const random = new SeededRandom(`chaos/${seed}`);
  const roles = random.pick(ROLES);
  const orders = ordersOf(random);
  const disturbances = Array.from({ length: random.int(1, 3) }, () => disturbanceOf(random, orders));
  // Dice of their own: what else a seed decides stays as it is.
  const others = new SeededRandom(`chaos/${seed}/elsewhere`);
  const blows = Array.from({ length: others.int(0, 2) }, () => blowElsewhere(others));
  return {
    name: `seed-${seed}`,
    roles,
    orders,
    disturbances: [...disturbances, ...blows],
    elsewhere: elsewhereOf(others),
    agentMs: random.int(10, 80),
    thinkMs: random.int(5, 40),
    deadlineMs: DEADLINE_MS,
  };
}

/** Always a movie, and one each of two or three others. */
function ordersOf(random: SeededRandom): Order[] {
  const others = random.sample<OrderType>(['movie_creation', 'w6', 'w6_decision', 'fan_out', 'w6'], random.int(2, 4));
  return (['movie_creation', ...others] as const).map((type, i) => ({
    name: `${type}-${i + 1}`,
    type,
    story: random.int(0, STORIES - 1),
    asks: type === 'w6_decision' || (type === 'movie_creation' && random.chance(0.4)),
    afterMs: random.int(0, 800),
    meddling: random.chance(0.35) ? meddlingOf(random) : undefined,
  }));
}

function meddlingOf(random: SeededRandom): Meddling {
  return {
    how: random.chance(0.5) ? 'cancel' : 'pause',
    afterMs: random.int(0, 1_500),
    forMs: random.int(100, 2_500),
  };
}

function disturbanceOf(random: SeededRandom, orders: readonly Order[]): Disturbance {
  const victim = random.pick<Victim>(['worker', 'worker', 'worker', 'redis', 'redis', 'api']);
  return {
    victim,
    blow: random.chance(0.65) ? 'kill' : 'stop',
    moment: momentOf(random, victim, orders),
    stopMs: LEASE_MS + random.int(200, 2_500),
  };
}

/** An agent elsewhere is killed or stands still, mostly while it has work. */
function blowElsewhere(random: SeededRandom): Disturbance {
  const moment: Moment = random.chance(0.2)
    ? { at: 'clock', afterMs: random.int(50, 4_000) }
    : { at: 'order', side: random.chance(0.7) ? 'before' : 'after', nth: random.int(1, 12) };
  return { victim: 'agent', blow: random.chance(0.6) ? 'kill' : 'stop', moment, stopMs: random.int(500, 4_000) };
}

function momentOf(random: SeededRandom, victim: Victim, orders: readonly Order[]): Moment {
  const kind = random.next();
  if (kind < 0.15) return { at: 'clock', afterMs: random.int(50, 3_000) };
  if (kind < 0.35 && victim !== 'api') return { at: 'call', nth: random.int(1, 25) };
  const scripts = victim === 'api' ? API_SCRIPTS : WORKER_SCRIPTS;
  const isSent = (script: string) => !script.includes('decision') || orders.some(({ asks }) => asks);
  const script = random.pick(Object.keys(scripts).filter(isSent));
  const side = random.chance(0.5) ? 'before' : 'after';
  return { at: 'script', script, side, nth: random.int(1, scripts[script] ?? 1) };
}

/** For people: `kill worker before finish-task`. */
export function describeBlow({ blow, victim, moment }: Disturbance): string {
  switch (moment.at) {
    case 'script':
      return `${blow} ${victim} ${moment.side} ${moment.script}`;
    case 'call':
      return `${blow} ${victim} in the middle of an agent's work`;
    case 'order':
      return `${blow} agent elsewhere ${moment.side} its work is done`;
    case 'clock':
      return `${blow} ${victim} at some moment`;
  }
}
