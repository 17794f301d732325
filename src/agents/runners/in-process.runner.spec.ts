import { z } from 'zod';
import { type LanguageModel, LocalMediaStudio, type ThoughtRequest } from '#integrations';
import { AppError } from '#kernel/errors/app-error.js';
import { AttemptTimedOut } from '../agent-runner.errors.js';
import type { AgentCall } from '../agent-runner.js';
import { storyArchitect } from '../catalog/index.js';
import type { AgentSpec } from '../define-agent.js';
import { anAgentCall } from '../testing/an-agent-call.js';
import { InProcessRunner } from './in-process.runner.js';

const nothing = (): void => undefined;
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing };
const usage = { model: 'big', promptTokens: 30, completionTokens: 12, costUsd: 0.25 };

class Refused extends AppError {
  readonly code = 'REFUSED';
  readonly kind = 'unprocessable';
}

class Crowded extends AppError {
  readonly code = 'CROWDED';
  readonly kind = 'limit_exceeded';
}

/** Uses tokens, and then does as it is told. */
class FakeModel implements LanguageModel {
  readonly asked: ThoughtRequest<unknown>[] = [];

  constructor(private readonly answer: (request: ThoughtRequest<unknown>) => unknown) {}

  async think<T>(request: ThoughtRequest<T>): Promise<T> {
    this.asked.push(request);
    request.meter?.record(usage);
    return (await this.answer(request)) as T;
  }
}

const writer: AgentSpec<{ idea: string }, { line: string }> = {
  ...(storyArchitect as unknown as AgentSpec<{ idea: string }, { line: string }>),
  input: z.strictObject({ idea: z.string() }),
  output: z.strictObject({ line: z.string() }),
  work: async (_input, tools) => {
    await tools.think({ output: z.unknown(), offline: () => undefined });
    return tools.think({ output: z.strictObject({ line: z.string() }), offline: () => undefined });
  },
  assess: () => ({ score: 90, issues: [] }),
};

describe('InProcessRunner', () => {
  const caller = (): AbortController => new AbortController();

  function run(model: LanguageModel, more: Partial<AgentCall> = {}) {
    const call = anAgentCall({ spec: writer, input: { idea: 'a map' }, ...more });
    return new InProcessRunner(model, new LocalMediaStudio(), log).run(call);
  }

  it('tells the model who asks, and gives the result with what all thoughts have used', async () => {
    const model = new FakeModel(() => ({ line: 'It is dark.' }));
    expect(await run(model)).toEqual({
      kind: 'completed',
      output: { line: 'It is dark.' },
      quality: { score: 90, issues: [] },
      usage: { model: 'big', promptTokens: 60, completionTokens: 24, costUsd: 0.5 },
    });
    expect(model.asked[0]).toMatchObject({ capability: 'story_architect', department: 'Story', seed: 'seven' });
    expect(model.asked[0]?.prompt).toContain('"idea": "a map"');
  });

  it('has nothing to say of usage where no model counts', async () => {
    const uncounted: LanguageModel = { think: async <T>() => ({ line: 'It is dark.' }) as T };
    expect(await run(uncounted)).not.toHaveProperty('usage');
  });

  it.each([
    ['an error that stays', new Refused('No'), { type: 'REFUSED', message: 'No', retryable: false }],
    [
      'one that passes after a while',
      new Crowded('Later', { retry_after_seconds: 1.5 }),
      { type: 'CROWDED', message: 'Later', retryable: true, retryAfterMs: 1500 },
    ],
    ['a fault nobody named', new Error('secret'), { type: 'AGENT_FAILED', retryable: true }],
  ])('reports %s, with what was used up to it', async (_what, error, failure) => {
    const model = new FakeModel(() => Promise.reject(error));
    expect(await run(model)).toMatchObject({ kind: 'failed', failure, usage });
  });

  it('reports an answer off the shape, with what it has cost', async () => {
    const outcome = await run(new FakeModel(() => ({ line: 7 })));
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { type: 'AGENT_OUTPUT_INVALID', retryable: true },
      usage: { promptTokens: 60 },
    });
  });

  it('reports a missed deadline, with what was used up to it', async () => {
    const clock = caller();
    const model = new FakeModel(() => {
      clock.abort(new AttemptTimedOut(50));
      return new Promise(() => undefined);
    });
    expect(await run(model, { signal: clock.signal })).toMatchObject({
      kind: 'failed',
      failure: { type: 'AGENT_TIMED_OUT', retryable: true },
      usage,
    });
  });

  it('throws the reason when nobody wants the answer any more', async () => {
    const gone = new Error('gone');
    const clock = caller();
    const model = new FakeModel(() => {
      clock.abort(gone);
      return new Promise(() => undefined);
    });
    await expect(run(model, { signal: clock.signal })).rejects.toBe(gone);
  });

  it('asks nobody about input that does not fit', async () => {
    const model = new FakeModel(() => ({ line: 'It is dark.' }));
    expect(await run(model, { input: {} })).toMatchObject({
      failure: { type: 'TASK_INPUT_INVALID', retryable: false },
    });
    expect(model.asked).toEqual([]);
  });
});
