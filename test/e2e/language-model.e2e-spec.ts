import { execFileSync } from 'node:child_process';
import { eventually } from '../support/eventually.js';
import { answering, ChatCompletionsStub } from '../support/chat-completions-stub.js';
import { eventsOf, startMovie, tasksOf, workflowOf } from '../support/movie.js';
import { Service } from '../support/service.js';
import { capabilityOf, understudy } from '../support/understudy.js';
import { ServiceProcess, serviceHome, type ServiceHome } from '../support/service-process.js';

jest.setTimeout(60_000);

/** Prints which files of LangChain's client a worker has loaded before it thinks. */
const LOADED = `
  require('reflect-metadata');
  require('./dist/orchestration/index.js');
  console.log(JSON.stringify(Object.keys(require.cache).filter((file) => /node_modules.(@langchain.openai|openai)./.test(file))));
`;

describe('the service and its language model', () => {
  let home: ServiceHome;
  let endpoint: ChatCompletionsStub;

  beforeEach(async () => {
    home = serviceHome();
    endpoint = await ChatCompletionsStub.start('sk-the-right-one');
  });
  afterEach(async () => {
    await endpoint.stop();
    await home.remove();
  });

  const refusal = async (environment: Record<string, string>): Promise<string> => {
    const service = new ServiceProcess(home, environment);
    expect(await service.exit()).toBe(1);
    return service.errors;
  };

  it('does not start with half a configuration, or one for a department that is none', async () => {
    const LLM_BASE_URL = endpoint.url;
    expect(await refusal({ LLM_BASE_URL })).toContain('LLM_MODEL  must be set, because LLM_BASE_URL is');
    expect(await refusal({ LLM_BASE_URL, LLM_MODEL: 'big', LLM_MODELS: 'Storry=eye' })).toMatch(
      /LLM_MODELS {2}names what is no department: Storry\n.*Departments are .*Story/,
    );
  });

  it('loads no client as long as agents think offline', () => {
    expect(JSON.parse(execFileSync(process.execPath, ['-e', LOADED], { encoding: 'utf8' }))).toEqual([]);
  });

  it('fails at once for a reason that stays, and shows the key to nobody', async () => {
    const key = 'sk-the-wrong-one';
    const service = await Service.start(home, {
      LLM_BASE_URL: endpoint.url,
      LLM_API_KEY: key,
      LLM_MODEL: 'big',
      LOG_LEVEL: 'debug',
    });
    try {
      const id = await startMovie(service);
      await eventually(async () => {
        expect((await workflowOf(service, id)).status).toBe('failed');
      }, 30_000);
      const workflow = await workflowOf(service, id);
      expect(workflow.error_details).toMatchObject({ error_type: 'MODEL_ACCESS_DENIED' });
      const [task] = await tasksOf(service, id);
      expect(task).toMatchObject({ status: 'failed', attempts: 1 });
      const said = JSON.stringify([workflow, task, await eventsOf(service, id), service.output()]);
      expect(said).toContain('LLM_API_KEY');
      expect(said).not.toContain(key);
      expect(endpoint.requests.map(({ model }) => model)).toEqual(['big']);
    } finally {
      await service.end('SIGTERM');
    }
  });

  it('asks the model of the department, and has it repair what cannot be used', async () => {
    endpoint.will(answering('Let me think about it.'));
    const service = await Service.start(home, {
      LLM_BASE_URL: endpoint.url,
      LLM_API_KEY: endpoint.apiKey,
      LLM_MODEL: 'big',
      LLM_MODELS: 'Story=teller',
      // What is written is told to nobody else, not even where somebody has asked for it in another place.
      LANGSMITH_TRACING: 'true',
      LANGSMITH_API_KEY: 'a-key',
      LANGSMITH_ENDPOINT: new URL(endpoint.url).origin,
    });
    try {
      await startMovie(service);
      const [first, repair] = await eventually(() => {
        expect(endpoint.requests.length).toBeGreaterThan(1);
        return endpoint.requests;
      }, 30_000);
      expect(first).toMatchObject({ model: 'teller', response_format: { json_schema: { name: 'series_creator' } } });
      expect(repair?.messages[2]).toEqual({ role: 'assistant', content: 'Let me think about it.' });
    } finally {
      await service.end('SIGTERM');
    }
    expect(endpoint.strays).toEqual([]);
  });

  it('makes a whole film of what the model writes', async () => {
    endpoint.otherwise = understudy;
    const service = await Service.start(home, {
      LLM_BASE_URL: endpoint.url,
      LLM_API_KEY: endpoint.apiKey,
      LLM_MODEL: 'big',
    });
    try {
      const id = await startMovie(service);
      await eventually(async () => {
        expect(await workflowOf(service, id)).toMatchObject({ status: 'completed', progress_percentage: 100 });
      }, 30_000);
      const tasks = await tasksOf(service, id);
      expect(tasks.map(({ attempts }) => attempts)).toEqual(tasks.map(() => 1));
      const asked = new Set(endpoint.requests.map(capabilityOf));
      expect([...asked]).toEqual(expect.arrayContaining(['series_creator', 'story_architect', 'distribution']));
      expect((await service.call('GET', `/workflows/${id}/artifacts`)).body).toMatchObject({
        artifacts: expect.arrayContaining([expect.objectContaining({ name: 'screenplay.md' })]) as object[],
      });
    } finally {
      await service.end('SIGTERM');
    }
  });
});
