import { z } from 'zod';
import { AppError } from '#kernel/errors/app-error.js';
import { describeError } from '#platform/logging/describe-error.js';
import { OpenAiCompatibleModel } from '../../src/integrations/catalog/openai-compatible-model/openai-compatible-model.js';
import { languageModelSuite } from '../../src/integrations/testing/language-model.suite.js';
import type { ModelUsage, ThoughtRequest } from '#integrations';
import {
  answering,
  ChatCompletionsStub,
  cutting,
  cuttingShort,
  hanging,
  refusing,
  sending,
  stalling,
  type Reply,
} from '../support/chat-completions-stub.js';
import { freePort } from '#platform/redis/free-port.js';

const KEY = 'sk-secret-of-the-tests';
const output = z.strictObject({
  title: z.string().min(1),
  scenes: z.array(z.int()).min(1),
  note: z.string().optional(),
});
type Output = z.infer<typeof output>;

const GOOD = { title: 'Off the Map', scenes: [1, 2] };
const prompt =
  '---\nversion: plotter@1\n---\n\nYou plot.\n\n## Material\n\n{"idea": "a map"}\n\n## Revision 0\n\nnone\n';

interface LogLine {
  readonly fields: object;
  readonly message: string;
}

describe('OpenAiCompatibleModel at a real endpoint', () => {
  let endpoint: ChatCompletionsStub;
  let usages: ModelUsage[];
  let logged: LogLine[];

  beforeAll(async () => {
    endpoint = await ChatCompletionsStub.start(KEY);
  });
  afterAll(() => endpoint.stop());
  beforeEach(() => {
    endpoint.forget();
    usages = [];
    logged = [];
  });

  const write = (fields: object, message: string): void => void logged.push({ fields, message });
  const log = { debug: write, info: write, warn: write, error: write, fatal: write };

  function aModel(more: Partial<ConstructorParameters<typeof OpenAiCompatibleModel>[0]> = {}): OpenAiCompatibleModel {
    return new OpenAiCompatibleModel({
      baseUrl: endpoint.url,
      apiKey: KEY,
      model: 'big',
      departmentModels: new Map([['Visual', 'eye']]),
      prices: new Map([['big', { input: 2.5, output: 10 }]]),
      temperature: 0.7,
      timeoutMs: 10_000,
      log,
      ...more,
    });
  }

  function aThought(more: Partial<ThoughtRequest<Output>> = {}): ThoughtRequest<Output> {
    return {
      capability: 'plotter',
      department: 'Story',
      prompt,
      promptVersion: 'plotter@1',
      output,
      seed: 'seven',
      offline: () => undefined,
      signal: new AbortController().signal,
      meter: { record: (usage) => usages.push(usage) },
      ...more,
    };
  }

  async function failure(thought: Promise<unknown>): Promise<AppError> {
    const error: unknown = await thought.catch((reason: unknown) => reason);
    if (!(error instanceof AppError)) throw new Error(`Not an error of ours: ${String(error)}`);
    return error;
  }

  const failureAfter = (...replies: Reply[]): Promise<AppError> => {
    endpoint.will(...replies);
    return failure(aModel().think(aThought()));
  };

  languageModelSuite(() => ({
    model: aModel(),
    thinks: (answer) => {
      endpoint.will(answering(answer), answering(answer));
    },
  }));

  it('asks with instructions, material, schema, temperature and seed, and gives the answer', async () => {
    endpoint.will(answering(GOOD));
    expect(await aModel().think(aThought())).toEqual(GOOD);
    const [asked] = endpoint.requests;
    expect(asked).toMatchObject({ model: 'big', temperature: 0.7, seed: expect.any(Number) as number, stream: false });
    expect(asked?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(asked?.messages[0]?.content).toContain('You plot.');
    expect(asked?.messages[0]?.content).not.toContain('version:');
    expect(asked?.messages[1]?.content).toMatch(/^## Material\n\n\{"idea": "a map"\}/);
    expect(asked?.response_format).toEqual({
      type: 'json_schema',
      json_schema: {
        name: 'plotter',
        strict: true,
        schema: {
          type: 'object',
          properties: {
            title: { type: 'string' },
            scenes: { type: 'array', items: { type: 'integer' }, minItems: 1 },
            note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
          },
          required: ['title', 'scenes', 'note'],
          additionalProperties: false,
        },
      },
    });
  });

  it('takes nothing from variables that are not ours', async () => {
    const foreign = {
      OPENAI_API_KEY: 'sk-foreign',
      OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
      OPENAI_ORGANIZATION: 'org-foreign',
      OPENAI_PROJECT_ID: 'project-foreign',
    };
    const before = { ...process.env };
    Object.assign(process.env, foreign);
    try {
      endpoint.will(answering(GOOD), answering(GOOD));
      await aModel().think(aThought());
      await failure(aModel({ apiKey: undefined }).think(aThought()));
    } finally {
      for (const name of Object.keys(foreign)) Reflect.deleteProperty(process.env, name);
      Object.assign(process.env, before);
    }
    expect(endpoint.headers.map(({ authorization }) => authorization)).toEqual([`Bearer ${KEY}`, 'Bearer none']);
    expect(JSON.stringify(endpoint.headers)).not.toContain('foreign');
  });

  it('sends the same seed for the same thought, and another for another', async () => {
    endpoint.will(answering(GOOD), answering(GOOD), answering(GOOD));
    for (const seed of ['a', 'a', 'b']) await aModel().think(aThought({ seed }));
    const [first, second, third] = endpoint.requests.map(({ seed }) => seed);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(Number.isInteger(first) && Number(first) >= 0 && Number(first) < 2 ** 31).toBe(true);
  });

  it('asks the model of the department where it has one', async () => {
    endpoint.will(answering(GOOD), answering(GOOD));
    const model = aModel();
    await model.think(aThought({ department: 'Visual' }));
    await model.think(aThought({ department: 'Story' }));
    expect(endpoint.requests.map((request) => request.model)).toEqual(['eye', 'big']);
    expect(usages).toEqual([
      { model: 'eye', promptTokens: 30, completionTokens: 12 },
      { model: 'big', promptTokens: 30, completionTokens: 12, costUsd: 0.000195 },
    ]);
  });

  it.each<[string, string]>([
    ['in a code fence', `Here you are:\n\`\`\`json\n${JSON.stringify(GOOD, undefined, 1)}\n\`\`\`\nEnjoy!`],
    ['between words', `Sure! ${JSON.stringify(GOOD)} That is all.`],
    ['after thinking aloud', `<think>A map {or so}</think>\n${JSON.stringify(GOOD)}`],
    ['with null for what is left out', JSON.stringify({ ...GOOD, note: null })],
  ])('reads an answer %s without asking again', async (_how, text) => {
    endpoint.will(answering(text));
    expect(await aModel().think(aThought())).toEqual(GOOD);
    expect(endpoint.requests).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    ['is no JSON', '{"title": "Off the Map", "scenes": [1,', 'it is no JSON'],
    ['lacks a field', '{"title": "Off the Map"}', 'scenes: '],
    ['is empty', '', 'it is empty'],
  ])('shows the model its answer and the fault once, when it %s', async (_what, text, fault) => {
    endpoint.will(answering(text), answering(GOOD));
    expect(await aModel().think(aThought())).toEqual(GOOD);
    const [first, second] = endpoint.requests;
    expect(second?.messages.slice(0, 2)).toEqual(first?.messages);
    expect(second?.messages[2]).toEqual({ role: 'assistant', content: text || '(nothing)' });
    expect(second?.messages[3]?.role).toBe('user');
    expect(second?.messages[3]?.content).toContain(fault);
    expect(usages).toHaveLength(2);
  });

  it('gives up after one repair, and has counted both answers', async () => {
    const error = await failureAfter(answering('no'), answering({ title: 'Off the Map', scenes: ['one'] }));
    expect(error).toMatchObject({
      code: 'MODEL_ANSWER_MALFORMED',
      retryable: true,
      details: { capability: 'plotter', issues: [{ path: 'scenes.0' }] },
    });
    expect(endpoint.requests).toHaveLength(2);
    expect(usages).toHaveLength(2);
  });

  it('counts what a cut-off answer has cost', async () => {
    const error = await failureAfter(answering('{"title": "Off', { finishReason: 'length' }));
    expect(error).toMatchObject({ code: 'MODEL_ANSWER_TRUNCATED', retryable: true });
    expect(usages).toEqual([{ model: 'big', promptTokens: 30, completionTokens: 12, costUsd: 0.000195 }]);
  });

  it('counts nothing where the endpoint does not', async () => {
    endpoint.will(answering(GOOD, { usage: null }));
    await aModel().think(aThought());
    expect(usages).toEqual([]);
  });

  it.each<[string, Reply]>([
    ['declines', answering('', { refusal: 'I cannot help with that.' })],
    ['is stopped by a filter', answering('', { finishReason: 'content_filter' })],
    ['is filtered beforehand', refusing(400, { code: 'content_filter', message: 'The prompt was filtered.' })],
    ['is flagged', refusing(403, { message: 'Your input was flagged by moderation' })],
  ])('does not insist when the model %s', async (_how, reply) => {
    expect(await failureAfter(reply)).toMatchObject({ code: 'MODEL_ANSWER_REFUSED', retryable: false });
    expect(endpoint.requests).toHaveLength(1);
  });

  it.each<[string, Reply, object]>([
    [
      '429 with Retry-After',
      refusing(429, { message: 'Slow down' }, { 'retry-after': '7' }),
      { code: 'MODEL_RATE_LIMITED', retryable: true, retryAfterMs: 7000, details: { retry_after_seconds: 7 } },
    ],
    [
      '429 that says it in words',
      refusing(429, { message: 'Rate limit reached. Please try again in 2.5s.' }),
      { code: 'MODEL_RATE_LIMITED', retryable: true, retryAfterMs: 2500 },
    ],
    [
      '429 that says nothing',
      refusing(429, { message: 'Slow down' }),
      { code: 'MODEL_RATE_LIMITED', retryable: true, retryAfterMs: undefined },
    ],
    [
      'an empty account',
      refusing(429, { message: 'You exceeded your current quota', code: 'insufficient_quota' }),
      { code: 'MODEL_QUOTA_EXHAUSTED', retryable: false },
    ],
    ['500', refusing(500, { message: 'Oops' }), { code: 'MODEL_UNAVAILABLE', retryable: true }],
    [
      '503 with Retry-After',
      refusing(503, { message: 'Overloaded' }, { 'retry-after': '3' }),
      { code: 'MODEL_UNAVAILABLE', retryable: true, retryAfterMs: 3000 },
    ],
    ['a connection cut at once', cutting, { code: 'MODEL_UNAVAILABLE', retryable: true }],
    ['a connection cut in mid-answer', cuttingShort, { code: 'MODEL_UNAVAILABLE', retryable: true }],
    ['half a body', sending(200, 'application/json', '{"choices": ['), { code: 'MODEL_UNAVAILABLE', retryable: true }],
    [
      'the page of a proxy',
      sending(200, 'text/html', '<html>Sign in</html>'),
      { code: 'MODEL_UNAVAILABLE', message: expect.stringContaining('LLM_BASE_URL') as string },
    ],
    [
      'a prompt that is too long',
      refusing(400, { code: 'context_length_exceeded', message: 'maximum context length is 8192 tokens' }),
      { code: 'MODEL_CONTEXT_EXCEEDED', retryable: false, message: expect.stringContaining('LLM_MODELS') as string },
    ],
    [
      'the same in the words of another server, in another form',
      sending(
        400,
        'application/json',
        '{"object": "error", "message": "the request exceeds the available context size"}',
      ),
      { code: 'MODEL_CONTEXT_EXCEEDED', retryable: false },
    ],
    [
      'an unknown model',
      refusing(404, { message: 'The model `big` does not exist' }),
      {
        code: 'MODEL_REQUEST_REJECTED',
        retryable: false,
        message: expect.stringMatching(/404.*LLM_BASE_URL and LLM_MODEL.*`big` does not exist/) as string,
      },
    ],
    [
      'a redirect',
      (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/v1' }).end(),
      { code: 'MODEL_REQUEST_REJECTED', retryable: false },
    ],
  ])('names %s and asks only once', async (_what, reply, expected) => {
    expect(await failureAfter(reply)).toMatchObject(expected);
    expect(endpoint.requests).toHaveLength(1);
    expect(usages).toEqual([]);
  });

  it('says what to set when the key is refused, and shows it nowhere', async () => {
    const wrong = 'sk-wrong-one';
    const error = await failure(aModel({ apiKey: wrong }).think(aThought()));
    expect(error).toMatchObject({ code: 'MODEL_ACCESS_DENIED', retryable: false });
    expect(error.message).toContain('LLM_API_KEY');
    expect(JSON.stringify([describeError(error), error, logged])).not.toContain(wrong);
    const keyless = await failure(aModel({ apiKey: undefined }).think(aThought()));
    expect(keyless.message).toContain('wants a key');
  });

  it('takes the key out of whatever the endpoint says', async () => {
    const error = await failureAfter(refusing(422, { message: `Bad header: Bearer ${KEY}` }));
    expect(error).toMatchObject({ code: 'MODEL_REQUEST_REJECTED' });
    expect(error.message).toContain('Bearer [redacted]');
    expect(JSON.stringify([describeError(error), logged])).not.toContain(KEY);
  });

  it('finds nobody at the address', async () => {
    const port = await freePort();
    const error = await failure(aModel({ baseUrl: `http://127.0.0.1:${port}/v1` }).think(aThought()));
    expect(error).toMatchObject({ code: 'MODEL_UNAVAILABLE', retryable: true });
    expect(error.message).toContain('ECONNREFUSED');
  });

  it.each<[string, Reply]>([
    ['says nothing', hanging],
    ['stops in mid-answer', stalling],
  ])('does not wait for ever for an endpoint that %s', async (_how, reply) => {
    endpoint.will(reply);
    const error = await failure(aModel({ timeoutMs: 200 }).think(aThought()));
    expect(error).toMatchObject({ code: 'MODEL_TIMED_OUT', kind: 'timeout', retryable: true });
  });

  it.each<[string, Reply]>([
    ['before the first word', hanging],
    ['in mid-answer', stalling],
  ])('stops with the reason of the caller, who leaves %s', async (_when, reply) => {
    const caller = new AbortController();
    const gone = new Error('cancelled');
    endpoint.will((response, request) => {
      reply(response, request);
      setTimeout(() => {
        caller.abort(gone);
      }, 50);
    });
    await expect(aModel().think(aThought({ signal: caller.signal }))).rejects.toBe(gone);
    const before = endpoint.requests.length;
    await expect(aModel().think(aThought({ signal: caller.signal }))).rejects.toBe(gone);
    expect(endpoint.requests).toHaveLength(before);
  });

  describe('with an endpoint that understands less', () => {
    it('makes out what is refused in forms of all kinds', async () => {
      endpoint.will(
        sending(422, 'application/json', '{"detail": [{"type": "extra_forbidden", "loc": ["body", "seed"]}]}'),
        sending(400, 'application/json', '{"error": "response_format json_schema is not supported"}'),
        sending(400, 'text/plain', 'temperature: only 1 is allowed'),
        answering(GOOD),
      );
      expect(await aModel().think(aThought())).toEqual(GOOD);
      expect(endpoint.requests.at(-1)).toMatchObject({ response_format: { type: 'json_object' } });
      expect(endpoint.requests.at(-1)).not.toHaveProperty('temperature');
      expect(endpoint.requests.at(-1)).not.toHaveProperty('seed');
    });

    const forms = () => endpoint.requests.map(({ response_format }) => response_format?.type);

    it('demands the shape in a simpler form, and remembers it', async () => {
      endpoint.lacks(({ response_format }) =>
        response_format?.type === 'json_schema' ? "response_format type 'json_schema'" : undefined,
      );
      endpoint.will(answering(GOOD), answering(GOOD));
      const model = aModel();
      expect(await model.think(aThought())).toEqual(GOOD);
      expect(await model.think(aThought())).toEqual(GOOD);
      expect(forms()).toEqual(['json_schema', 'json_object', 'json_object']);
      expect(endpoint.requests[2]?.messages[0]?.content).toContain('"title"');
    });

    it('does without any form', async () => {
      endpoint.lacks(({ response_format }) => (response_format === undefined ? undefined : 'response_format'));
      endpoint.will(answering(GOOD));
      expect(await aModel().think(aThought())).toEqual(GOOD);
      expect(forms()).toEqual(['json_schema', 'json_object', undefined]);
    });

    it('does without temperature and seed, and keeps the form', async () => {
      endpoint.lacks(({ temperature, seed }) =>
        temperature !== undefined ? 'temperature' : seed !== undefined ? 'seed' : undefined,
      );
      endpoint.will(answering(GOOD));
      expect(await aModel().think(aThought())).toEqual(GOOD);
      expect(endpoint.requests.at(-1)).not.toHaveProperty('temperature');
      expect(endpoint.requests.at(-1)).not.toHaveProperty('seed');
      expect(forms()).toEqual(['json_schema', 'json_schema', 'json_schema']);
    });

    it('learns of each model by itself', async () => {
      endpoint.lacks(({ model, seed }) => (model === 'eye' && seed !== undefined ? 'seed' : undefined));
      endpoint.will(answering(GOOD), answering(GOOD));
      const model = aModel();
      await model.think(aThought({ department: 'Visual' }));
      await model.think(aThought());
      expect(endpoint.requests.at(-1)).toHaveProperty('seed');
    });

    it('comes to an end when nothing is left to leave out', async () => {
      endpoint.lacks(() => 'response_format');
      expect(await failure(aModel().think(aThought()))).toMatchObject({ code: 'MODEL_REQUEST_REJECTED' });
      expect(endpoint.requests).toHaveLength(3);
    });
  });
});
