import { BENCHMARK_STEPS } from '#agents/catalog';
import type { SeededRandom } from '#kernel/random.js';

/** How an order is met; what each means stands in `manners.mjs`. */
export const HONEST = ['sync', 'polled', 'reporting'] as const;
const TWOFOLD = ['twice', 'renamed', 'replyAndReport'] as const;
const LYING = ['misfit', 'emptyHanded', 'turncoat', 'fickle', 'foreign'] as const;
export type Manner = (typeof HONEST | typeof TWOFOLD | typeof LYING)[number] | 'mute' | 'endless';

/** An agent that is a process of its own, and called over HTTP. */
export interface AgentElsewhere {
  readonly id: string;
  readonly capabilities: readonly string[];
  readonly slots: number;
  /** How long it is gone when it was killed. */
  readonly restartMs: number;
}

/** Who works elsewhere in a run, and how. */
export interface Elsewhere {
  readonly agents: readonly AgentElsewhere[];
  /** Built-in agents that stand aside: what they can do is done elsewhere or not at all. */
  readonly aside: readonly string[];
  /** An order is met in one of these manners; names that stand there twice come twice as often. */
  readonly manners: readonly Manner[];
  /** Decides, together with the order, in which. */
  readonly character: string;
}

/** Guests of a film give something else than the built-in agents, which stand aside for them in every run. */
const GUESTS = ['research', 'location_scout', 'marketing_asset'];
const PART_MAKER = 'benchmark_part';
export const STEPS = BENCHMARK_STEPS.map((step) => `benchmark_${step}`);

const CALM = ['sync', 'polled'] as const;

/** A house of one guest who does what it should: enough for films that nobody disturbs. */
export const oneGuest: Elsewhere = {
  agents: [{ id: 'elsewhere-1', capabilities: GUESTS, slots: 16, restartMs: 0 }],
  aside: GUESTS,
  manners: CALM,
  character: 'calm',
};

export const nobodyElsewhere: Elsewhere = { agents: [], aside: [], manners: CALM, character: 'calm' };

/** Two or three agents that can do the same, so that one of them is left when another is gone. */
export function elsewhereOf(random: SeededRandom): Elsewhere {
  const shared = [...STEPS.filter(() => random.chance(0.7)), PART_MAKER];
  const agents = Array.from({ length: random.int(2, 3) }, (_, i) => ({
    id: `elsewhere-${i + 1}`,
    capabilities: [...GUESTS, ...shared],
    slots: random.int(4, 12),
    restartMs: random.int(150, 1_500),
  }));
  return {
    agents,
    aside: [...GUESTS, ...shared.filter((capability) => random.chance(capability === PART_MAKER ? 0.3 : 0.6))],
    manners: mannersOf(random),
    character: String(random.int(0, 1_000_000)),
  };
}

/** Mostly honest; a quarter comes twice, a quarter is a lie or no answer. */
function mannersOf(random: SeededRandom): Manner[] {
  const some = (manners: readonly Manner[], count: number): Manner[] =>
    Array.from({ length: count }, () => random.pick(manners));
  return [...some(HONEST, 12), ...some(TWOFOLD, 6), ...some(LYING, 5), ...some(['mute', 'mute', 'endless'], 1)];
}
