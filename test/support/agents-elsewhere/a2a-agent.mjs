// An A2A agent by the SDK's own server: /v1 has a card of 1.0, /v03 one of 0.3; the other paths have cards that are odd.
import { createServer } from 'node:http';
import {
  AgentEvent,
  DefaultRequestHandler,
  InMemoryTaskStore,
  JsonRpcTransportHandler,
  ServerCallContext,
  UnauthenticatedUser,
} from '@a2a-js/sdk/server';
import { LegacyJsonRpcTransportHandler } from '@a2a-js/sdk/compat/v0_3/server';
import { Role, TaskState } from '@a2a-js/sdk';

const data = (value) => ({
  content: { $case: 'data', value },
  metadata: undefined,
  filename: '',
  mediaType: 'application/json',
});
const text = (value) => ({
  content: { $case: 'text', value },
  metadata: undefined,
  filename: '',
  mediaType: 'text/plain',
});
const skills = ['answer', 'work', 'write', 'fail', 'refuse', 'ask', 'lie', 'hang', 'die', 'huge', 'slow'];
const seen = { headers: [], versions: [] };
const stopped = new Set();

/** How each skill ends: the state, and what is made or said. */
const endings = {
  work: (order) => [TaskState.TASK_STATE_COMPLETED, [data(order)]],
  slow: (order) => [TaskState.TASK_STATE_COMPLETED, [data(order)]],
  write: () => [TaskState.TASK_STATE_COMPLETED, [text('{"written":true}')]],
  huge: () => [TaskState.TASK_STATE_COMPLETED, [data({ text: 'x'.repeat(3 * 1_048_576) })]],
  lie: () => [TaskState.TASK_STATE_COMPLETED, []],
  fail: () => [TaskState.TASK_STATE_FAILED, [], 'the brush broke'],
  refuse: () => [TaskState.TASK_STATE_REJECTED, [], 'not my style'],
  ask: () => [TaskState.TASK_STATE_INPUT_REQUIRED, [], 'red or blue?'],
};

class Executor {
  async execute({ userMessage, taskId, contextId }, bus) {
    const { metadata, messageId } = userMessage;
    const skill = metadata.skill_id;
    const said = (parts) => ({
      messageId: `answer-${messageId}`,
      contextId,
      taskId: '',
      role: Role.ROLE_AGENT,
      parts,
      metadata: undefined,
      extensions: [],
      referenceTaskIds: [],
    });
    if (skill === 'die') process.exit(1);
    if (skill === 'hang') return new Promise(() => undefined);
    const order = { input: userMessage.parts[0].content.value, metadata, contextId, messageId };
    if (skill === 'answer') return bus.publish(AgentEvent.message(said([data(order)])));
    const status = (state, message) => ({ state, message, timestamp: undefined });
    bus.publish(
      AgentEvent.task({
        id: taskId,
        contextId,
        status: status(TaskState.TASK_STATE_WORKING),
        artifacts: [],
        history: [userMessage],
        metadata: undefined,
      }),
    );
    if (skill === 'slow') await new Promise((resolve) => setTimeout(resolve, 300));
    if (stopped.has(taskId)) return bus.finished();
    const [state, parts, words] = endings[skill](order);
    if (parts.length > 0) {
      const artifact = { artifactId: 'a', name: 'result', description: '', parts, metadata: undefined, extensions: [] };
      bus.publish(
        AgentEvent.artifactUpdate({ taskId, contextId, artifact, append: false, lastChunk: true, metadata: undefined }),
      );
    }
    const message = words === undefined ? undefined : said([text(words)]);
    bus.publish(AgentEvent.statusUpdate({ taskId, contextId, status: status(state, message), metadata: undefined }));
    bus.finished();
  }

  async cancelTask(taskId, bus) {
    stopped.add(taskId);
    bus.publish(
      AgentEvent.statusUpdate({
        taskId,
        contextId: 'workflow-1',
        status: { state: TaskState.TASK_STATE_CANCELED, message: undefined, timestamp: undefined },
        metadata: undefined,
      }),
    );
    bus.finished();
  }
}

const described = skills.map((id) => ({
  id,
  name: id,
  description: id,
  tags: [],
  examples: [],
  inputModes: [],
  outputModes: [],
  securityRequirements: [],
}));
const shared = {
  name: 'Elsewhere',
  description: 'An agent',
  version: '2.0.0',
  defaultInputModes: ['application/json'],
  defaultOutputModes: ['application/json'],
  skills: described,
};
const cards = (base) => ({
  '/v1/': {
    ...shared,
    supportedInterfaces: [{ url: `${base}/rpc/v1`, protocolBinding: 'JSONRPC', protocolVersion: '1.0', tenant: '' }],
    capabilities: { extensions: [] },
    securitySchemes: {},
    securityRequirements: [],
    signatures: [],
  },
  '/v03/': {
    ...shared,
    protocolVersion: '0.3.0',
    url: `${base}/rpc/v03`,
    preferredTransport: 'JSONRPC',
    capabilities: {},
  },
  '/leads-away/': {
    ...shared,
    protocolVersion: '0.3.0',
    url: 'http://169.254.169.254/latest/',
    preferredTransport: 'JSONRPC',
    capabilities: {},
  },
  '/no-skills/': { name: 'Odd' },
  '/busy/': {
    ...shared,
    protocolVersion: '0.3.0',
    url: `${base}/rpc/busy`,
    preferredTransport: 'JSONRPC',
    capabilities: {},
  },
  '/garbage/': {
    ...shared,
    protocolVersion: '0.3.0',
    url: `${base}/rpc/garbage`,
    preferredTransport: 'JSONRPC',
    capabilities: {},
  },
});

const rpcCard = cards('')['/v1/'];
rpcCard.supportedInterfaces.push({ ...rpcCard.supportedInterfaces[0], protocolVersion: '0.3' });
const handler = new DefaultRequestHandler(rpcCard, new InMemoryTaskStore(), new Executor());
const rpc = { '/rpc/v1': new JsonRpcTransportHandler(handler), '/rpc/v03': new LegacyJsonRpcTransportHandler(handler) };

const server = createServer(async (req, res) => {
  const base = `http://127.0.0.1:${server.address().port}`;
  const json = (status, body) =>
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const [, place] = /^(\/[^/]+\/)\.well-known\/agent-card\.json$/.exec(req.url) ?? [];
  if (place) return cards(base)[place] ? json(200, cards(base)[place]) : res.writeHead(404).end('nothing here');
  if (req.url === '/seen') return json(200, seen);
  if (req.url === '/rpc/busy') return res.writeHead(429, { 'retry-after': '6' }).end();
  if (req.url === '/rpc/garbage') return res.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
  let body = '';
  for await (const chunk of req.setEncoding('utf8')) body += chunk;
  seen.headers.push(req.headers.authorization);
  seen.versions.push(`${JSON.parse(body).method} ${req.headers['a2a-version']}`);
  const requestedVersion = req.url === '/rpc/v1' ? '1.0' : '0.3';
  const context = new ServerCallContext({ user: new UnauthenticatedUser(), requestedVersion });
  return json(200, await rpc[req.url].handle(JSON.parse(body), context));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
