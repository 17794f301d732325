import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { sorted } from '#kernel/canonical-json.js';
import { keepOptionalParametersEmpty } from './optional-parameters.js';
import { documentRefusedBodies } from './refused-bodies.js';

const DESCRIPTION =
  'Coordinates the AI agents of a movie production as durable workflows: start one, follow it, pause and resume it, ' +
  'answer its decisions, fetch its deliverables. Every path below `/api/v1` needs an API key in the header `X-API-Key`.\n\n' +
  'A request that fails is answered with `{error, code, details, trace_id}`; `code` is for programs and never renamed. ' +
  'Unknown fields are refused by name. Lists take `limit` and `offset`, or `cursor`, which neither skips nor repeats while ' +
  'new items arrive. Times are ISO 8601 with `Z`. `X-Correlation-Id` is echoed, and made where it is missing.\n\n' +
  'What the service tells by itself, on streams, sockets and webhooks, is described in [/asyncapi.json](/asyncapi.json).';

const TAGS: readonly (readonly [name: string, description: string])[] = [
  ['agents', 'The agents that do the work: register, list, update, deregister'],
  ['events', 'What happens: page by page, or as a stream that a lost connection does not tear'],
  ['health', 'Probes; they need no key'],
  ['projects', 'The projects that workflows work on'],
  ['webhooks', 'Have others told of what happens, by signed requests that are sent until they are answered'],
  ['workflows', 'Productions under way: start, follow, pause, resume, cancel, decide'],
];

/** The API's document, from the controllers alone: works in preview mode, without Redis and environment. */
export function buildOpenApiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Agent Orchestrator')
    .setDescription(DESCRIPTION)
    .setVersion('1.0.0')
    .addServer('/api/v1', 'This service')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'One of the API keys' }, 'ApiKeyAuth')
    .addSecurityRequirements('ApiKeyAuth');
  for (const [name, description] of TAGS) builder.addTag(name, description);
  const base = builder.build();
  const info = { ...base.info, contact: { name: 'Agent Orchestrator maintainers' }, license: { name: 'UNLICENSED' } };
  const document = SwaggerModule.createDocument(
    app,
    { ...base, info },
    {
      ignoreGlobalPrefix: true,
      operationIdFactory: (_controller, method) => method,
    },
  );
  keepOptionalParametersEmpty(document.paths);
  documentRefusedBodies(document.paths);
  return { ...document, paths: withServers(document.paths), components: sorted(document.components) as object };
}

/** Paths outside of the API's prefix say so themselves; all in one stable order. */
function withServers(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const entries = Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1));
  const root = { servers: [{ url: '/', description: 'This service, outside of the API prefix' }] };
  return Object.fromEntries(
    entries.map(([path, item]) => [path, path.startsWith('/health') ? { ...root, ...item } : item]),
  );
}
