import { z } from 'zod';
import { sha256 } from '#kernel/hash.js';
import { defineAgent, type AgentSpec } from '../../define-agent.js';

/** The steps of the measured workflows, one agent each; named like the states of `movie_creation`. */
export const BENCHMARK_STEPS = [
  'concept_development',
  'character_creation',
  'scene_planning',
  'media_generation',
  'post_production',
  'final_assembly',
] as const;
export type BenchmarkStep = (typeof BENCHMARK_STEPS)[number];

export interface BenchmarkInput {
  /** What the step before brought; a short note at the start. */
  readonly from: string;
}
export interface BenchmarkOutput {
  /** About 1 KB. */
  readonly text: string;
}

/** Sixteen times 64 hex digits. */
const REPEATS = 16;
/** More than any measurement has in flight, so that it measures the engine and not the wait for a slot. */
const MANY = 10_000;

/** An agent with next to nothing to do: what is left to measure is the way to it and back. */
function benchmarkAgent(capability: string): AgentSpec<BenchmarkInput, BenchmarkOutput> {
  return defineAgent<BenchmarkInput, BenchmarkOutput>({
    capability,
    title: `Benchmark: ${capability}`,
    department: 'Benchmark',
    agentType: 'production',
    version: '1.0.0',
    prompt: { file: 'none', version: 'benchmark@1' },
    input: z.strictObject({ from: z.string() }),
    output: z.strictObject({ text: z.string() }),
    timeoutMs: 60_000,
    retry: { maxAttempts: 5, baseDelayMs: 20, maxDelayMs: 500 },
    maxConcurrentTasks: MANY,
    work: ({ from }, { seed }) => Promise.resolve({ text: sha256(`${seed}\n${from}`).repeat(REPEATS) }),
    assess: () => ({ score: 100, issues: [] }),
    example: { input: { from: 'start' }, output: { text: sha256('example').repeat(REPEATS) } },
  });
}

type StepAgents = Readonly<Record<BenchmarkStep, AgentSpec<BenchmarkInput, BenchmarkOutput>>>;

export const benchmarkStepAgents = Object.fromEntries(
  BENCHMARK_STEPS.map((step) => [step, benchmarkAgent(`benchmark_${step}`)]),
) as StepAgents;

/** Makes one part of a wide fan-out; few at once, so that parts wait for one another. */
export const benchmarkPartMaker = { ...benchmarkAgent('benchmark_part'), maxConcurrentTasks: 16 };

/** The agents of the measured workflows: registered with BENCH_WORKFLOWS=1 only. */
export const benchmarkAgents: readonly AgentSpec<BenchmarkInput, BenchmarkOutput>[] = [
  ...Object.values(benchmarkStepAgents),
  benchmarkPartMaker,
];
