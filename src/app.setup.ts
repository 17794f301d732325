import fastifyHelmet from '@fastify/helmet';
import { RequestMethod, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { requireApiKey } from '#platform/auth/api-key-hook.js';
import { ApiKeys } from '#platform/auth/api-keys.js';
import { AppConfig } from '#platform/config/app-config.js';
import { processSlice } from '#platform/config/process.config.js';
import { AppErrorFilter } from '#platform/http/app-error.filter.js';
import { correlationIdOf, followRequests } from '#platform/http/correlation.js';
import { frameworkErrors } from '#platform/http/framework-errors.js';
import { httpSlice } from '#platform/http/http.config.js';
import { readJsonBodies } from '#platform/http/json-body.js';
import { PlainRequest } from '#platform/http/plain-request.js';
import { hangUpOnSilent } from '#platform/http/silent-connections.js';
import { validationPipe } from '#platform/http/validation.pipe.js';
import { Log } from '#platform/logging/log.js';
import { NestLogger } from '#platform/logging/nest-logger.js';
import { SocketAdapter } from '#platform/realtime/socket-adapter.js';
import { serveLivePage } from './app.live-page.js';
import { buildOpenApiDocument } from './app.openapi.js';
import { buildAsyncApiDocument } from './asyncapi/build-asyncapi-document.js';

export const API_PREFIX = 'api/v1';

/** Agents sign what they report. */
const SIGNED: ReadonlySet<string> = new Set([`/${API_PREFIX}/agent-reports`]);

/** Swagger UI sets styles from scripts; everything else comes from us and nobody may frame it. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
  },
};

/** The HTTP application of a module, not yet configured. */
export async function createApp(module: DynamicModule, log: Log, preview = false): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    genReqId: correlationIdOf,
    frameworkErrors,
    http: { IncomingMessage: PlainRequest },
  });
  const options = { logger: new NestLogger(log), bodyParser: false, abortOnError: false, preview };
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, options);
  return app.setGlobalPrefix(API_PREFIX, { exclude: [{ path: 'health{/*path}', method: RequestMethod.GET }] });
}

/** Everything between the socket and the controllers; the same in service and tests. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  const log = app.get(Log);
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyHelmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY, strictTransportSecurity: false });
  followRequests(fastify, log);
  requireApiKey(fastify, `/${API_PREFIX}`, app.get(ApiKeys), SIGNED);
  hangUpOnSilent(fastify);
  const config = app.get(AppConfig);
  readJsonBodies(fastify, config.of(httpSlice).maxBodyBytes);
  if (config.of(processSlice).environment === 'development') serveLivePage(fastify);
  app.useWebSocketAdapter(new SocketAdapter(app));
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new AppErrorFilter(log));
  serveAsyncApi(app);
  SwaggerModule.setup('docs', app, () => buildOpenApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
    customSiteTitle: 'Agent Orchestrator API',
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true, filter: true },
  });
}

/** The document of the events beside that of the API; made when it is first asked for. */
function serveAsyncApi(app: NestFastifyApplication): void {
  let document: Record<string, unknown> | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/asyncapi.json', () => (document ??= buildAsyncApiDocument(app)));
}
