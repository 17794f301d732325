// A guest as an A2A agent of 1.0, by the SDK's own server.
import { createServer } from 'node:http';
import {
  AgentEvent,
  DefaultRequestHandler,
  InMemoryTaskStore,
  JsonRpcTransportHandler,
  ServerCallContext,
  UnauthenticatedUser,
} from '@a2a-js/sdk/server';
import { Role } from '@a2a-js/sdk';
import { guests } from './guests.mjs';

class Executor {
  async execute({ userMessage, contextId }, bus) {
    const value = guests[userMessage.metadata.skill_id](userMessage.parts[0].content.value);
    const part = {
      content: { $case: 'data', value },
      metadata: undefined,
      filename: '',
      mediaType: 'application/json',
    };
    const about = { messageId: `answer-${userMessage.messageId}`, contextId, taskId: '', role: Role.ROLE_AGENT };
    const rest = { metadata: undefined, extensions: [], referenceTaskIds: [] };
    bus.publish(AgentEvent.message({ ...about, parts: [part], ...rest }));
    bus.finished();
  }

  async cancelTask() {}
}

const skills = Object.keys(guests).map((id) => ({
  id,
  name: id,
  description: id,
  tags: [],
  examples: [],
  inputModes: [],
  outputModes: [],
  securityRequirements: [],
}));
const cardAt = (base) => ({
  name: 'Guest',
  description: 'A guest of the film',
  version: '1.0.0',
  defaultInputModes: ['application/json'],
  defaultOutputModes: ['application/json'],
  skills,
  supportedInterfaces: [{ url: `${base}/rpc`, protocolBinding: 'JSONRPC', protocolVersion: '1.0', tenant: '' }],
  capabilities: { extensions: [] },
  securitySchemes: {},
  securityRequirements: [],
  signatures: [],
});
const handler = new DefaultRequestHandler(cardAt(''), new InMemoryTaskStore(), new Executor());
const rpc = new JsonRpcTransportHandler(handler);

const server = createServer(async (req, res) => {
  const json = (body) => res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (req.url === '/.well-known/agent-card.json') return json(cardAt(`http://127.0.0.1:${server.address().port}`));
  let body = '';
  for await (const chunk of req.setEncoding('utf8')) body += chunk;
  const context = new ServerCallContext({ user: new UnauthenticatedUser(), requestedVersion: '1.0' });
  return json(await rpc.handle(JSON.parse(body), context));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
