import { AppConfig } from '#platform/config/app-config.js';
import { ConfigurationInvalid } from '#platform/config/config.errors.js';
import { languageModelSlice } from './language-model.config.js';

const read = (environment: Record<string, string>) =>
  AppConfig.load([languageModelSlice], environment).of(languageModelSlice);

function problemOf(environment: Record<string, string>): string {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof ConfigurationInvalid) return error.message;
  }
  return '';
}

const GOOD = { LLM_BASE_URL: 'https://api.example/v1', LLM_MODEL: 'gpt-x' };

describe('languageModelSlice', () => {
  it('is offline when nothing is set, and a key alone changes nothing', () => {
    expect(read({})).toMatchObject({ baseUrl: undefined, model: undefined });
    expect(read({ LLM_API_KEY: 'sk-1', LLM_PRICES: 'gpt-x=1/2' }).baseUrl).toBeUndefined();
  });

  it('reads endpoint, models by department and prices', () => {
    const config = read({
      ...GOOD,
      LLM_MODELS: 'Story=big/gpt-x, Visual=qwen3:32b',
      LLM_PRICES: 'gpt-x=2.5/10, big/gpt-x = 0/0.25',
    });
    expect(config).toMatchObject({ baseUrl: GOOD.LLM_BASE_URL, model: 'gpt-x', temperature: 0.7, timeoutMs: 90_000 });
    expect([...config.departmentModels]).toEqual([
      ['Story', 'big/gpt-x'],
      ['Visual', 'qwen3:32b'],
    ]);
    expect([...config.prices]).toEqual([
      ['gpt-x', { input: 2.5, output: 10 }],
      ['big/gpt-x', { input: 0, output: 0.25 }],
    ]);
  });

  it.each([
    [
      'an endpoint without a model',
      { LLM_BASE_URL: GOOD.LLM_BASE_URL },
      'LLM_MODEL  must be set, because LLM_BASE_URL is',
    ],
    ['a model without an endpoint', { LLM_MODEL: 'gpt-x' }, 'LLM_BASE_URL  must be set, because LLM_MODEL is'],
    ['departments without an endpoint', { LLM_MODELS: 'Story=x' }, 'LLM_BASE_URL  must be set, because LLM_MODELS is'],
    ['an address without a protocol', { ...GOOD, LLM_BASE_URL: 'api.example/v1' }, 'must be an http or https URL'],
    ['another protocol', { ...GOOD, LLM_BASE_URL: 'ftp://api.example/v1' }, 'must be an http or https URL'],
    ['the whole path', { ...GOOD, LLM_BASE_URL: 'https://a.example/v1/chat/completions' }, 'which is added'],
    ['a query', { ...GOOD, LLM_BASE_URL: 'https://a.example/v1?version=1' }, 'no user, password, query'],
    ['a price without two parts', { ...GOOD, LLM_PRICES: 'gpt-x=2' }, '"gpt-x", whose value must be input/output'],
    ['a price below nothing', { ...GOOD, LLM_PRICES: 'gpt-x=-1/2' }, 'must be input/output'],
    ['a department without a model', { ...GOOD, LLM_MODELS: 'Story' }, 'must be name=value pairs'],
    ['a temperature beyond 2', { ...GOOD, LLM_TEMPERATURE: '3' }, 'must be a number from 0 to 2'],
    ['no time', { ...GOOD, LLM_TIMEOUT_MS: '0' }, 'must be a whole number from 100 to 300000'],
  ])('refuses %s', (_what, environment, words) => {
    expect(problemOf(environment)).toContain(words);
  });

  it('shows neither the key nor credentials in the address', () => {
    expect(problemOf({ ...GOOD, LLM_API_KEY: 'sk one' })).toContain('LLM_API_KEY  must be printable ASCII');
    expect(problemOf({ ...GOOD, LLM_API_KEY: 'sk one' })).not.toContain('sk one');
    const withPassword = problemOf({ ...GOOD, LLM_BASE_URL: 'https://me:swordfish@a.example/v1' });
    expect(withPassword).toContain('LLM_BASE_URL');
    expect(withPassword).not.toContain('swordfish');
  });
});
