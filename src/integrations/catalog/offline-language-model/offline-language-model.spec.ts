import { z } from 'zod';
import type { ThoughtRequest } from '../../ports/language-model.js';
import { languageModelSuite } from '../../testing/language-model.suite.js';
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
  languageModelSuite(() => ({ model: new OfflineLanguageModel(), thinks: () => undefined }));

  it('gives the same answer to the same seed', async () => {
    const first = await new OfflineLanguageModel().think(aThought());
    expect(await new OfflineLanguageModel().think(aThought())).toEqual(first);
  });

  it('gives another answer to another seed', async () => {
    const model = new OfflineLanguageModel();
    expect(await model.think(aThought({ seed: 'eight' }))).not.toEqual(await model.think(aThought()));
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
