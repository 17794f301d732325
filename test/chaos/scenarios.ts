import { nobodyElsewhere, STEPS, type Elsewhere, type Manner } from './elsewhere/elsewhere-plan.js';
import { LEASE_MS, type Disturbance, type Order, type OrderType, type Plan } from './plan.js';
import type { PlantName } from './plants.js';

/** The sweeper's office lasts 3 s after its holder fell silent; then a lease that ran out is found within a second. */
const LONGEST_TAKEOVER_MS = LEASE_MS + 3_000;

const order = (type: OrderType, name = type as string): Order => ({
  name,
  type,
  story: 0,
  asks: type === 'w6_decision',
  afterMs: 0,
});

/** While a worker stands still another one takes over, and then both go on. */
const stopOfAWorker: Disturbance = {
  victim: 'worker',
  blow: 'stop',
  moment: { at: 'script', script: 'finish-task', side: 'before', nth: 2 },
  stopMs: LONGEST_TAKEOVER_MS,
};

const calm: Omit<Plan, 'name' | 'orders'> = {
  roles: ['api', 'worker'],
  disturbances: [],
  elsewhere: nobodyElsewhere,
  agentMs: 30,
  thinkMs: 0,
  deadlineMs: 30_000,
};

/** All that is wanted is done elsewhere, each order in this manner. */
const allElsewhere = (...manners: Manner[]): Elsewhere => ({
  agents: [{ id: 'elsewhere-1', capabilities: STEPS, slots: 16, restartMs: 200 }],
  aside: STEPS,
  manners,
  character: 'directed',
});

/** For each planted bug the shortest run that brings it to light. */
export const SCENARIOS: Readonly<Record<PlantName, Plan>> = {
  'no-fence': {
    ...calm,
    name: 'no-fence',
    roles: ['api', 'worker', 'worker'],
    orders: [order('w6', 'first'), order('w6', 'second'), order('w6', 'third')],
    disturbances: [stopOfAWorker],
    agentMs: 900,
  },
  'lost-nudge': { ...calm, name: 'lost-nudge', orders: [order('w6_decision')], deadlineMs: 8_000 },
  // One has all slots and the others wait for them: each end of a task sets two of those going, with one slot free. The
  // tasks take so long that somebody is there in time on a slow machine too.
  'double-release': {
    ...calm,
    name: 'double-release',
    orders: [order('fan_out', 'one'), order('fan_out', 'two'), order('fan_out', 'three')],
    agentMs: 800,
    deadlineMs: 60_000,
  },
  'status-before-checkpoint': { ...calm, name: 'status-before-checkpoint', orders: [order('w6')] },
  // The first attempt fails; the second one is under way while the first is reported as done.
  'late-answer': {
    ...calm,
    name: 'late-answer',
    orders: [order('w6')],
    elsewhere: allElsewhere('fickle', 'reporting'),
    agentMs: 300,
  },
  'same-key': { ...calm, name: 'same-key', orders: [order('w6')], elsewhere: allElsewhere('fickle', 'sync') },
  'skipped-seq': { ...calm, name: 'skipped-seq', orders: [order('w6'), order('fan_out')] },
};
