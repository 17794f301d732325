import { z } from 'zod';
import type { ThoughtRequest } from '../../ports/language-model.js';
import { ModelAnswerMalformed } from '../../integration.errors.js';
import { OfflineLanguageModel } from './offline-language-model.js';

const numbers = z.strictObject({ numbers: z.array(z.int()).min(3) });

function aThought(overrides: Partial<ThoughtRequest<z.infer<typeof numbers>>> = {}) {
  return {
    capability: 'counter',
    prompt: 'Name three numbers',
    promptVersion: 'counter@1',
    output: numbers,
    seed: 'seven',
    offline: (random) => ({ numbers: [random.int(0, 1e6), random.int(0, 1e6), random.int(0, 1e6)] }),
    signal: new AbortController().signal,
    ...overrides,
  } satisfies ThoughtRequest<z.infer<typeof numbers>>;
}

describe('OfflineLanguageModel', () => {
  it('gives the same answer to the same seed', async () => {
    const first = await new OfflineLanguageModel().think(aThought());
    expect(await new OfflineLanguageModel().think(aThought())).toEqual(first);
  });

  it('gives another answer to another seed', async () => {
    const model = new OfflineLanguageModel();
    expect(await model.think(aThought({ seed: 'eight' }))).not.toEqual(await model.think(aThought()));
  });

  it('refuses an answer off the shape and names what is wrong with it', async () => {
    const offline = () => ({ numbers: ['one', 2, 3], more: true });
    const thought = new OfflineLanguageModel().think(aThought({ offline }));
    const error = await thought.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ModelAnswerMalformed);
    expect(error).toMatchObject({
      code: 'MODEL_ANSWER_MALFORMED',
      kind: 'unprocessable',
      retryable: true,
      details: { capability: 'counter', issue_count: 2, issues: [{ path: 'numbers.0' }, { path: '' }] },
    });
  });

  it('names a handful of issues and counts the rest', async () => {
    const offline = () => ({ numbers: Array.from({ length: 40 }, () => 'x') });
    await expect(new OfflineLanguageModel().think(aThought({ offline }))).rejects.toMatchObject({
      details: { issues: { length: 5 }, issue_count: 40 },
    });
  });

  it('does not begin to think for a caller that has gone', async () => {
    const offline = jest.fn(() => ({ numbers: [1, 2, 3] }));
    const gone = new Error('cancelled');
    const thought = aThought({ offline, signal: AbortSignal.abort(gone) });
    await expect(new OfflineLanguageModel().think(thought)).rejects.toBe(gone);
    expect(offline).not.toHaveBeenCalled();
  });

  it('stops pondering as soon as the caller goes', async () => {
    const caller = new AbortController();
    const thought = new OfflineLanguageModel({ latencyMs: 3_600_000 }).think(aThought({ signal: caller.signal }));
    const gone = new Error('cancelled');
    caller.abort(gone);
    await expect(thought).rejects.toBe(gone);
  });

  it('takes its time when it is told to', async () => {
    const started = performance.now();
    await new OfflineLanguageModel({ latencyMs: 30 }).think(aThought());
    expect(performance.now() - started).toBeGreaterThan(25);
  });
});
