import type { ConfigProblem } from '#platform/config/config.errors.js';
import { slice, type ConfigOf } from '#platform/config/slice.js';
import { decimal, integer, pairs, text, variable } from '#platform/config/variable.js';

const EXCEPT = 'no user, password, query or fragment, and no /chat/completions, which is added';

const endpoint = text()
  .refine(isEndpoint, `must be an http or https URL like https://api.openai.com/v1: ${EXCEPT}`)
  .optional();

/** What can stand in a header; anything else would only show at the first request. */
const key = text()
  .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
  .optional();

const price = text()
  .regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/, 'must be input/output, like 2.5/10')
  .transform((given) => {
    const [input = 0, output = 0] = given.split('/').map(Number);
    return { input, output };
  });

/** Which language model the agents think with. */
export const languageModelSlice = slice(
  'language model',
  {
    baseUrl: variable('LLM_BASE_URL', endpoint, {
      secret: true,
      description:
        'The endpoint of a language model that speaks the chat-completions protocol, like https://api.openai.com/v1. ' +
        'Unset: agents think offline, without a model.',
    }),
    apiKey: variable('LLM_API_KEY', key, {
      secret: true,
      description: 'The key for that endpoint; many local servers want none.',
    }),
    model: variable('LLM_MODEL', text().optional(), {
      description: 'The model to think with, by its name at the endpoint.',
    }),
    departmentModels: variable('LLM_MODELS', pairs(text()), {
      description: 'Models of departments that have one of their own: Story=gpt-x,Visual=qwen3:32b.',
    }),
    prices: variable('LLM_PRICES', pairs(price), {
      description:
        'What models cost, in US dollars for a million tokens read/written: gpt-x=2.5/10,qwen3:32b=0/0. ' +
        'Without a price tokens are counted and costs are not.',
    }),
    temperature: variable('LLM_TEMPERATURE', decimal({ min: 0, max: 2 }), {
      default: '0.7',
      description: 'How freely models choose their words, from 0 to 2; those that cannot be told are not.',
    }),
    timeoutMs: variable('LLM_TIMEOUT_MS', integer({ min: 100, max: 300_000 }), {
      default: '90000',
      description: 'How long a model may take for one answer, in ms. The deadline of the attempt ends it too.',
    }),
  },
  ({ baseUrl, model, departmentModels }) => {
    if (baseUrl !== undefined) return model === undefined ? [modelMissing] : [];
    const named = model !== undefined ? 'LLM_MODEL' : departmentModels.size > 0 ? 'LLM_MODELS' : undefined;
    return named === undefined ? [] : [endpointMissing(named)];
  },
);

export type LanguageModelConfig = ConfigOf<typeof languageModelSlice>;

const modelMissing: ConfigProblem = {
  variable: 'LLM_MODEL',
  problem: 'must be set, because LLM_BASE_URL is',
  advice: 'Name the model to think with, or leave LLM_BASE_URL out to think offline.',
};

function endpointMissing(named: string): ConfigProblem {
  return {
    variable: 'LLM_BASE_URL',
    problem: `must be set, because ${named} is`,
    advice: `Say where the model is, like https://api.openai.com/v1, or leave ${named} out to think offline.`,
  };
}

function isEndpoint(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, pathname, username, password, search, hash } = new URL(given);
  if (!/^https?:$/.test(protocol) || /\/chat\/completions\/?$/.test(pathname)) return false;
  return [username, password, search, hash].every((part) => part === '');
}
