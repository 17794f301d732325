import { RequestInvalid } from '#platform/http/http.errors.js';
import { mergeParameters, parametersOf } from './merge-parameters.js';

const refused = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof RequestInvalid) return error.details['fields'];
    throw error;
  }
  return [];
};
const paths = (act: () => unknown) => (refused(act) as { path: string }[]).map(({ path }) => path);

describe('parametersOf', () => {
  it('puts defaults where nothing is given and keeps what it does not know', () => {
    expect(parametersOf({ mood: ['dark', 'slow'] })).toEqual({
      quality_threshold: 70,
      max_revisions: 2,
      auto_approve: false,
      mood: ['dark', 'slow'],
    });
  });

  it('names every key that does not fit', () => {
    expect(paths(() => parametersOf({ seed: '7', quality_threshold: -1, episode_count: 0, mood: null }))).toEqual([
      'custom_parameters.seed',
      'custom_parameters.quality_threshold',
      'custom_parameters.episode_count',
    ]);
  });

  it('gives a question a year at most', () => {
    const year = 31_536_000_000;
    expect(parametersOf({ decision_timeout_ms: year })).toMatchObject({ decision_timeout_ms: year });
    expect(paths(() => parametersOf({ decision_timeout_ms: year + 1 }))).toEqual([
      'custom_parameters.decision_timeout_ms',
    ]);
    const inForce = parametersOf({});
    expect(paths(() => mergeParameters(inForce, { decision_timeout_ms: Number.MAX_SAFE_INTEGER }))).toEqual([
      'custom_parameters.decision_timeout_ms',
    ]);
  });
});

describe('mergeParameters', () => {
  const inForce = parametersOf({ seed: 7, quality_threshold: 90, mood: 'dark' });

  it('sets values, clears with null and leaves the rest', () => {
    expect(mergeParameters(inForce, { max_revisions: 0, quality_threshold: null, mood: null, tempo: 'slow' })).toEqual({
      seed: 7,
      quality_threshold: 70,
      max_revisions: 0,
      auto_approve: false,
      tempo: 'slow',
    });
  });

  it('refuses what does not fit', () => {
    expect(paths(() => mergeParameters(inForce, { auto_approve: 'yes' }))).toEqual(['custom_parameters.auto_approve']);
  });

  it.each([8, null])('keeps the seed: %s is refused', (seed) => {
    expect(paths(() => mergeParameters(inForce, { seed }))).toEqual(['custom_parameters.seed']);
  });

  it('takes the seed there is', () => {
    expect(mergeParameters(inForce, { seed: 7 })).toEqual(inForce);
  });
});
