/** The types that clients may name. Which of them are available is a matter of the catalog. */
export const WORKFLOW_TYPES = ['movie_creation', 'episode_production', 'character_development'] as const;

/** Types that exist with BENCH_WORKFLOWS=1 only; accepted everywhere, and refused by the service where they do not exist. */
export const BENCHMARK_TYPES = ['w6', 'w6_decision', 'fan_out'] as const;

export type WorkflowType = (typeof WORKFLOW_TYPES)[number] | (typeof BENCHMARK_TYPES)[number];
