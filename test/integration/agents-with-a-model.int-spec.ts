import { anAgentCall } from '../../src/agents/testing/an-agent-call.js';
import { type AgentCall, InProcessRunner } from '#agents';
import { agentCatalog, storyArchitect } from '#agents/catalog';
import { type LanguageModel, LocalMediaStudio, OfflineLanguageModel } from '#integrations';
import { SeededRandom } from '#kernel/random.js';
import { OpenAiCompatibleModel } from '../../src/integrations/catalog/openai-compatible-model/openai-compatible-model.js';
import { answering, ChatCompletionsStub, refusing } from '../support/chat-completions-stub.js';
import { silentLog } from '../support/silent-log.js';

describe('built-in agents with a model behind a real endpoint', () => {
  let endpoint: ChatCompletionsStub;
  let model: OpenAiCompatibleModel;

  beforeAll(async () => {
    endpoint = await ChatCompletionsStub.start();
    model = new OpenAiCompatibleModel({
      baseUrl: endpoint.url,
      apiKey: endpoint.apiKey,
      model: 'big',
      departmentModels: new Map([['Story', 'teller']]),
      prices: new Map([['teller', { input: 1, output: 2 }]]),
      temperature: 0.7,
      timeoutMs: 5_000,
      log: silentLog,
    });
  });
  afterAll(() => endpoint.stop());
  beforeEach(() => {
    endpoint.forget();
  });

  const work = (spec: AgentCall['spec'], thinking: LanguageModel, feedback: readonly string[] = []) =>
    new InProcessRunner(thinking, new LocalMediaStudio(), silentLog).run(
      anAgentCall({
        spec,
        input: spec.example.input,
        revision: { revision: feedback.length === 0 ? 0 : 1, feedback },
      }),
    );

  it('have the story architect write what the model thinks, and say what that has used', async () => {
    const { output } = storyArchitect.example;
    endpoint.will(answering(output));
    expect(await work(storyArchitect as AgentCall['spec'], model, ['more rain'])).toEqual({
      kind: 'completed',
      output,
      quality: storyArchitect.assess(output, storyArchitect.example.input),
      usage: { model: 'teller', promptTokens: 30, completionTokens: 12, costUsd: 0.000054 },
    });
    const [asked] = endpoint.requests;
    expect(asked?.messages[0]?.content).toContain('You are the story architect.');
    expect(asked?.messages[1]?.content).toContain(JSON.stringify(storyArchitect.example.input.concept_brief.title));
    expect(asked?.messages[1]?.content).toContain('- more rain');
  });

  it('fail with what the endpoint says of it, and with what was used until then', async () => {
    endpoint.will(answering('{"story_arc": {}}'), refusing(429, { message: 'Slow down' }, { 'retry-after': '20' }));
    expect(await work(storyArchitect as AgentCall['spec'], model)).toMatchObject({
      kind: 'failed',
      failure: { type: 'MODEL_RATE_LIMITED', retryable: true, retryAfterMs: 20_000 },
      usage: { promptTokens: 30, completionTokens: 12 },
    });
  });

  it.each(agentCatalog.map((agent) => [agent.capability, agent as unknown as AgentCall['spec']] as const))(
    'let %s ask for its own shape, and take such an answer',
    async (capability, agent) => {
      // The endpoint answers what would have been thought offline, so that both ways must lead to the same result.
      const echoing: LanguageModel = {
        think: (request) => {
          endpoint.will(answering(request.offline(new SeededRandom(request.seed))));
          return model.think(request);
        },
      };
      const offline = await work(agent, new OfflineLanguageModel());
      const { usage, ...online } = await work(agent, echoing);
      expect(online).toEqual(offline);
      // Not every agent thinks.
      expect(usage?.promptTokens ?? 0).toBe(30 * endpoint.requests.length);
      for (const { response_format } of endpoint.requests)
        expect(response_format).toMatchObject({ type: 'json_schema', json_schema: { name: capability } });
    },
  );
});
