import type { AgentSpec, AgentTools } from '../define-agent.js';
import type { LanguageModel, MediaStudio } from '#integrations';

export interface RehearsalOptions {
  readonly model: LanguageModel;
  readonly studio?: MediaStudio;
  readonly seed?: string;
  /** 0 for the first version. */
  readonly revision?: number;
  readonly feedback?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Has an agent do a piece of work in memory, its input and output checked as the runner checks them. */
export async function rehearse<I, O>(spec: AgentSpec<I, O>, input: I, options: RehearsalOptions): Promise<O> {
  const revision = options.revision ?? 0;
  const seed = `${options.seed ?? '1'}:${spec.capability}:${String(revision)}`;
  const signal = options.signal ?? new AbortController().signal;
  const tools: AgentTools = {
    think: (thought) =>
      options.model.think({
        ...thought,
        capability: spec.capability,
        prompt: JSON.stringify(input),
        promptVersion: spec.prompt.version,
        seed,
        signal,
      }),
    studio: options.studio ?? closedStudio,
    seed,
    revision: { revision, feedback: options.feedback ?? [] },
    signal,
  };
  return spec.output.parse(await spec.work(spec.input.parse(input), tools));
}

/** For agents that need no pictures: any use of it is a mistake in the rehearsal. */
const closedStudio: MediaStudio = {
  renderFrame: () => Promise.reject(new Error('This rehearsal has no studio')),
  renderSegment: () => Promise.reject(new Error('This rehearsal has no studio')),
  assemble: () => Promise.reject(new Error('This rehearsal has no studio')),
};
