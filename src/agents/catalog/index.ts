import { characterAgents } from './character.agents.js';
import { productionAgents } from './production.agents.js';
import { storyAgents } from './story.agents.js';
import { visualAgents } from './visual.agents.js';

/** Every built-in agent, by its group. An extension is one folder, and one line in the list of its group. */
export const agentCatalog = [...storyAgents, ...characterAgents, ...visualAgents, ...productionAgents] as const;

export {
  BENCHMARK_STEPS,
  benchmarkAgents,
  benchmarkPartMaker,
  benchmarkStepAgents,
} from './benchmark/benchmark.agents.js';
export type { BenchmarkStep } from './benchmark/benchmark.agents.js';
export * from './character.agents.js';
export * from './production.agents.js';
export * from './story.agents.js';
export * from './visual.agents.js';
