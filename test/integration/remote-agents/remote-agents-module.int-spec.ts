import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AgentCallbacks, AgentCaller, RemoteAgentsModule } from '#agents';
import type { RemoteAgent } from '../../../src/agents/remote/work-order.js';
import type { Environment } from '#platform/config/environment.js';
import { isAlive } from '#platform/redis/local/is-alive.js';
import { AgentProcess } from '../../support/agent-process.js';
import { eventually } from '../../support/eventually.js';
import { startRedis, type TestRedis } from '../../support/redis-server.js';
import { startTestApp } from '../../support/test-app.js';
import { aRemoteAgent, aWorkOrder } from '../../support/work-order.js';

const PROGRAM = join(__dirname, '../../support/agents-elsewhere/mcp-stdio-agent.mjs');

describe(RemoteAgentsModule.name, () => {
  let redis: TestRedis;
  const servers: AgentProcess[] = [];
  const apps: NestFastifyApplication[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    for (const file of ['http-agent.mjs', 'a2a-agent.mjs', 'mcp-http-agent.mjs']) {
      servers.push(await AgentProcess.start(file));
    }
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
    await redis.stop();
  });

  const appWith = async (environment: Environment = {}): Promise<NestFastifyApplication> => {
    const app = await startTestApp({ redisUrl: redis.url, modules: [RemoteAgentsModule], environment });
    apps.push(app);
    return app;
  };
  const agents = (): RemoteAgent[] => {
    const [http, a2a, mcp] = servers;
    return [
      aRemoteAgent({ protocol: 'http', endpointUrl: http?.at('sync') ?? '' }),
      aRemoteAgent({ protocol: 'a2a', endpointUrl: a2a?.at('v1/') ?? '' }),
      aRemoteAgent({ protocol: 'mcp', endpointUrl: mcp?.at('stateless') ?? '' }),
      aRemoteAgent({ protocol: 'mcp', endpointUrl: 'stdio://painter' }),
    ];
  };
  const capabilities = ['anything', 'answer', 'structured', 'structured'];

  it('calls each agent by its protocol, and ends the programs it has started', async () => {
    const app = await appWith({ AGENT_STDIO_COMMANDS: JSON.stringify({ painter: [process.execPath, PROGRAM] }) });
    const caller = app.get(AgentCaller);
    const answers = await Promise.all(
      agents().map((agent, i) => caller.execute(aWorkOrder({ agent, capability: capabilities[i] ?? '' }))),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(['completed', 'completed', 'completed', 'completed']);
    const probes = await Promise.all(agents().map((agent) => caller.probe(agent)));
    expect(probes.map(({ status }) => status)).toEqual(['healthy', 'healthy', 'healthy', 'healthy']);

    const { pid } = (answers[3]?.kind === 'completed' ? answers[3].output : {}) as { pid: number };
    expect(isAlive(pid)).toBe(true);
    await app.close();
    await eventually(() => {
      expect(isAlive(pid)).toBe(false);
    });
  });

  it('asks an agent at the health address it has named, whatever it speaks', async () => {
    const caller = (await appWith()).get(AgentCaller);
    const healthCheckUrl = servers[0]?.at('down/health');
    for (const agent of agents()) {
      expect(await caller.probe({ ...agent, healthCheckUrl })).toMatchObject({
        status: 'unhealthy',
        reason: 'Its health address answered with the status 503',
      });
    }
  });

  it('calls nobody on this machine in production', async () => {
    const caller = (await appWith({ NODE_ENV: 'production' })).get(AgentCaller);
    for (const agent of agents().slice(0, 3)) {
      expect(await caller.execute(aWorkOrder({ agent }))).toMatchObject({
        failure: { class: 'permanent', type: 'AGENT_ENDPOINT_REFUSED' },
      });
    }
    expect(await caller.execute(aWorkOrder({ agent: aRemoteAgent({ endpointUrl: 'nonsense' }) }))).toMatchObject({
      failure: { class: 'permanent', type: 'AGENT_ENDPOINT_REFUSED' },
    });
  });

  it('sends the token of the configuration', async () => {
    const [http] = servers;
    const caller = (await appWith({ AGENT_TOKENS: `${http?.at('') ?? ''}=swordfish` })).get(AgentCaller);
    const agent = aRemoteAgent({ endpointUrl: http?.at('echo') ?? '' });
    expect(await caller.execute(aWorkOrder({ agent }))).toMatchObject({
      output: { headers: { authorization: 'Bearer swordfish' } },
    });
  });

  it('offers an address for reports when the configuration has one', async () => {
    const secret = { AGENT_CALLBACK_SECRET: 'x'.repeat(32), AGENT_CALLBACK_URL: 'https://us.example/reports' };
    const attempt = { workflowId: 'w', taskId: 't', attempt: 1 };
    expect((await appWith(secret)).get(AgentCallbacks).addressFor(attempt)).toMatchObject({
      url: 'https://us.example/reports',
    });
    expect((await appWith()).get(AgentCallbacks).addressFor(attempt)).toBeUndefined();
  });
});
