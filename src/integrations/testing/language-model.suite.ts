import { z } from 'zod';
import { ModelAnswerMalformed } from '../integration.errors.js';
import type { LanguageModel, ThoughtRequest } from '../ports/language-model.js';

const shape = z.strictObject({ title: z.string().trim().min(1), scenes: z.array(z.int()).min(1) });
type Shape = z.infer<typeof shape>;

/** A model, and a way to have it think something. */
export interface LanguageModelStage {
  readonly model: LanguageModel;
  /** What it thinks from now on; a model that does as the request says needs nothing. */
  thinks(answer: unknown): void;
}

/** What every language model keeps to, whatever is behind it. */
export function languageModelSuite(stage: () => LanguageModelStage): void {
  describe('as every language model', () => {
    function think(answer: unknown, more: Partial<ThoughtRequest<Shape>> = {}): Promise<Shape> {
      const current = stage();
      current.thinks(answer);
      return current.model.think({
        capability: 'plotter',
        prompt: 'You plot.\n\n## Material\n\na map',
        promptVersion: 'plotter@1',
        output: shape,
        seed: 'seven',
        offline: () => answer,
        signal: new AbortController().signal,
        ...more,
      });
    }

    it('gives an answer as the shape makes it', async () => {
      expect(await think({ title: ' Off the Map ', scenes: [1, 2] })).toEqual({ title: 'Off the Map', scenes: [1, 2] });
    });

    it('refuses one off the shape and names what is wrong with it', async () => {
      const error: unknown = await think({ title: 'Off the Map', scenes: ['one'], more: true }).catch(
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(ModelAnswerMalformed);
      expect(error).toMatchObject({
        code: 'MODEL_ANSWER_MALFORMED',
        kind: 'unprocessable',
        retryable: true,
        message: expect.stringContaining('scenes.0') as string,
        details: { capability: 'plotter', issue_count: 2, issues: [{ path: 'scenes.0' }, { path: '' }] },
      });
    });

    it('names a handful of issues and counts the rest', async () => {
      const scenes = Array.from({ length: 40 }, () => 'x');
      await expect(think({ title: 'Off the Map', scenes })).rejects.toMatchObject({
        details: { issues: { length: 5 }, issue_count: 40 },
      });
    });

    it('does not begin for a caller that has gone, and says why', async () => {
      const gone = new Error('cancelled');
      const offline = jest.fn(() => ({}));
      const record = jest.fn();
      const thought = think(
        { title: 'x', scenes: [1] },
        { signal: AbortSignal.abort(gone), offline, meter: { record } },
      );
      await expect(thought).rejects.toBe(gone);
      expect(offline).not.toHaveBeenCalled();
      expect(record).not.toHaveBeenCalled();
    });
  });
}
