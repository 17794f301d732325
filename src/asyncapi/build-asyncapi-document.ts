import { Module, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { sorted } from '#kernel/canonical-json.js';
import { channels, operations } from './channels.js';
import type { Schemas } from './json-schema.js';
import { MODELS, messagesOf, schemasOf } from './messages.js';

const DESCRIPTION =
  'Everything the service tells by itself: of workflows, their tasks and decisions, and of agents. An event is told at least ' +
  'once, on whatever channel: `id` says which it is. `seq` counts within a workflow, and within an agent, without a gap; ' +
  '`cursor` is the position among all. New members may be added to `data` at any time; readers leave alone what they do not ' +
  'know. No event holds a key, a token, a secret or the value of a custom parameter; `x-max-bytes` says how large a message ' +
  'is at most, as JSON and with the limits of the service as they are by default.';

/** Has no controllers: nothing is wanted of them. */
@Module({})
class NoControllers {}

/** What is sent, and where, from the classes of the events alone: works in preview mode, without Redis and environment. */
export function buildAsyncApiDocument(app: INestApplication): Record<string, unknown> {
  const { components } = SwaggerModule.createDocument(app, new DocumentBuilder().build(), {
    include: [NoControllers],
    extraModels: MODELS,
  });
  const schemas = schemasOf((components?.schemas ?? {}) as Schemas);
  return {
    asyncapi: '3.0.0',
    id: 'urn:agent-orchestrator',
    info: {
      title: 'Agent Orchestrator events',
      version: '1.0.0',
      description: DESCRIPTION,
      contact: { name: 'Agent Orchestrator maintainers' },
      license: { name: 'UNLICENSED' },
    },
    defaultContentType: 'application/json',
    servers: servers(),
    channels: channels(),
    operations: operations(),
    components: sorted({ schemas, messages: messagesOf(schemas), securitySchemes: { ApiKeyAuth: API_KEY } }),
  };
}

const API_KEY = {
  type: 'httpApiKey',
  in: 'header',
  name: 'X-API-Key',
  description: 'One of the API keys; a browser sends it as `api_key` in the `auth` of the Socket.IO handshake',
};

function servers(): Record<string, unknown> {
  const security = [{ $ref: '#/components/securitySchemes/ApiKeyAuth' }];
  const host = 'localhost:8003';
  return {
    http: { host, protocol: 'http', description: 'Server-sent events beside the REST API', security },
    socket: { host, protocol: 'ws', pathname: '/socket.io', description: 'Socket.IO; it falls back to HTTP', security },
  };
}
