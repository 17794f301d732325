import { EventSocketsModule } from '#events';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiStage } from '../../support/api-stage.js';
import { eventually } from '../../support/eventually.js';
import { SocketClient, type WireEvent } from '../../support/socket-client.js';
import { startTestApp } from '../../support/test-app.js';

const painter = (id: string): Record<string, unknown> => ({
  agent_id: id,
  agent_type: 'visual',
  capabilities: ['matte_painting'],
  endpoint_url: `http://${id}.test:9000/tasks`,
});

jest.setTimeout(30_000);

describe('namespaces of sockets', () => {
  let stage: ApiStage;
  let app: NestFastifyApplication;
  let url: string;
  const clients: SocketClient[] = [];

  beforeAll(async () => {
    stage = await ApiStage.start();
    const environment = { KEY_PREFIX: stage.prefix };
    app = await startTestApp({ redisUrl: stage.server.url, modules: [EventSocketsModule], environment });
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  });
  afterAll(async () => {
    for (const client of clients) client.leave();
    await app.close();
    await stage.stop();
  });

  const told = async (
    namespace: string,
    scope: Record<string, unknown>,
    after = '0',
  ): Promise<readonly WireEvent[]> => {
    const client = await SocketClient.connected(url, namespace);
    clients.push(client);
    expect(await client.subscribe({ ...scope, after })).toMatchObject({ ok: true });
    return client.events;
  };
  const typesOf = (events: readonly WireEvent[], prefix = ''): string[] =>
    events.map(({ type }) => type).filter((type) => type.startsWith(prefix));

  it('tell of decisions what is asked and answered, of one workflow, one project or all', async () => {
    const [mine, other] = [await stage.waiting(), await stage.waiting()];
    const { project_id } = (await stage.api.get<{ project_id: string }>(`/workflows/${mine}`)).body;
    const [ofWorkflow, ofProject, ofAll] = [
      await told('/decisions', { workflow_id: mine }),
      await told('/decisions', { project_id }),
      await told('/decisions', { all: true }),
    ];
    const answer = { decision_id: 'story_approval_001', choice: 'approve' };
    for (const id of [mine, other]) await stage.api.post(`/workflows/${id}/decisions`, answer);
    await eventually(() => {
      for (const events of [ofWorkflow, ofProject]) {
        expect(typesOf(events)).toEqual(['decision.requested', 'decision.answered']);
        expect(events.every(({ workflow_id }) => workflow_id === mine)).toBe(true);
      }
      expect(typesOf(ofAll).sort()).toEqual([
        'decision.answered',
        'decision.answered',
        'decision.requested',
        'decision.requested',
      ]);
    });
  });

  it('resume decisions of a workflow behind a seq', async () => {
    const id = await stage.waiting();
    const [{ seq } = { seq: 0 }] = await eventually(async () => {
      const events = await told('/decisions', { workflow_id: id });
      await eventually(() => {
        expect(events).toHaveLength(1);
      });
      return events;
    });
    const late = await told('/decisions', { workflow_id: id }, String(seq));
    await stage.api.post(`/workflows/${id}/decisions`, { decision_id: 'story_approval_001', choice: 'reject' });
    await eventually(() => {
      expect(typesOf(late)).toEqual(['decision.answered']);
    });
  });

  it('tell of agents, one or all, and nothing of them to those who follow workflows', async () => {
    const [ofAnn, ofAll, ofWorkflows] = [
      await told('/agents', { agent_id: 'ann' }),
      await told('/agents', { all: true }),
      await told('/workflows', { all: true }),
    ];
    for (const id of ['ann', 'bob']) await stage.api.post('/agents', painter(id));
    const workflow = await stage.workflow();
    await stage.api.delete('/agents/ann');
    await eventually(() => {
      expect(typesOf(ofAnn)).toEqual(['agent.registered', 'agent.deregistered']);
      expect(typesOf(ofAll.filter((event) => 'agent_id' in event && event.agent_id === 'bob'))).toEqual([
        'agent.registered',
      ]);
      expect(ofWorkflows.some(({ workflow_id }) => workflow_id === workflow)).toBe(true);
    });
    expect(typesOf(ofWorkflows, 'agent.')).toEqual([]);
    expect(typesOf(ofAll).every((type) => type.startsWith('agent.'))).toBe(true);
  });

  it('know which scopes they have', async () => {
    const client = await SocketClient.connected(url, '/agents');
    clients.push(client);
    expect(await client.subscribe({ project_id: 'p' })).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(await client.subscribe({ agent_id: 'a b' })).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(await client.subscribe({})).toMatchObject({
      code: 'VALIDATION_FAILED',
      error: expect.stringContaining('exactly one of agent_id, all') as unknown,
    });
  });
});
