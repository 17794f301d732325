import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min, MinLength, ValidateNested } from 'class-validator';
import { AppError } from '#kernel/errors/app-error.js';
import type { Actor } from '#platform/auth/actor.js';
import { CurrentActor } from '#platform/auth/current-actor.decorator.js';
import { Log } from '#platform/logging/log.js';
import { currentLogContext } from '#platform/logging/log-context.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { silentLog } from '../support/silent-log.js';
import { startTestApp, TEST_KEY } from '../support/test-app.js';

class Hero {
  @IsString()
  @MinLength(1)
  name!: string;
}

class SpecimenRequest {
  @IsInt()
  @Min(1)
  @Max(10)
  priority!: number;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Hero)
  heroes?: Hero[];
}

class Busy extends AppError {
  readonly code = 'SPECIMEN_BUSY';
  readonly kind = 'conflict';
}

@Controller('specimens')
class SpecimensController {
  constructor(private readonly connections: RedisConnections) {}

  @Post()
  create(@Body() body: SpecimenRequest, @CurrentActor() actor: Actor): object {
    return { priority: body.priority, actor, correlation_id: currentLogContext().correlation_id };
  }

  @Put(':id/pause')
  @HttpCode(200)
  pause(@Param('id') id: string): object {
    return { id };
  }

  @Get(':how')
  async fail(@Param('how') how: string, @Query('ignored') _ignored?: string): Promise<string> {
    if (how === 'busy') throw new Busy('The specimen is busy', { specimen_id: 's1' });
    if (how === 'broken') throw new Error('the password is swordfish');
    return this.connections.commands.ping();
  }
}

describe('the HTTP border', () => {
  let server: TestRedis;
  let app: NestFastifyApplication;
  const logged: { level: string; fields: Record<string, unknown> }[] = [];
  const log: Log = { ...silentLog, error: (fields) => logged.push({ level: 'error', fields: { ...fields } }) };
  const authorised = { 'x-api-key': TEST_KEY };
  const json = { ...authorised, 'content-type': 'application/json' };
  const url = '/api/v1/specimens';
  const post = (payload: unknown) =>
    app.inject({
      method: 'POST',
      url,
      headers: json,
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });

  beforeAll(async () => {
    server = await startRedis();
    app = await startTestApp({ redisUrl: server.url, controllers: [SpecimensController], log });
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
  });

  it.each([
    ['a value', '{"priority":3,"heroes":[{"name":"x"},{"name":"Mara \\ud83d"}]}', 'heroes[1].name'],
    ['a name', '{"priority":3,"heroes":[{"\\uDE00":1}]}', 'heroes[0]'],
    ['the body', '"\\ude00\\ud83d"', ''],
  ])('refuses half of a surrogate pair in %s', async (_case, payload, path) => {
    const response = await post(payload);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { fields: [{ path, message: 'must not have half of a surrogate pair (\\ud800 to \\udfff alone)' }] },
    });
  });

  it.each([
    ['a pair', '\\ud83d\\ude00'],
    ['a backslash before its like', '\\\\ud83d'],
  ])('takes %s', async (_case, name) => {
    expect((await post(`{"priority":3,"heroes":[{"name":"${name}"}]}`)).statusCode).toBe(201);
  });

  it('refuses half of a surrogate pair however deep it is', async () => {
    const deep = 100_000;
    const response = await post(`${'['.repeat(deep)}"\\ud83d"${']'.repeat(deep)}`);
    expect(response.json()).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('answers a good request, knows the caller by a fingerprint and keeps its correlation id', async () => {
    const response = await app.inject({
      method: 'POST',
      url,
      headers: { ...json, 'x-correlation-id': 'trace-1' },
      payload: { priority: 3 },
    });
    expect(response.statusCode).toBe(201);
    expect(response.headers['x-correlation-id']).toBe('trace-1');
    expect(response.json()).toEqual({
      priority: 3,
      actor: { key_id: expect.stringMatching(/^key_[0-9a-f]{8}$/) as string },
      correlation_id: 'trace-1',
    });
  });

  it('makes a correlation id of its own when the given one could forge a log line', async () => {
    const response = await app.inject({ url: '/api/v1/none', headers: { 'x-request-id': 'a b\tc' } });
    expect(response.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['no key', {}, /needs an API key/],
    ['a wrong key', { 'x-api-key': 'guess' }, /not one of ours/],
  ])('refuses %s with 401, before it reads the body', async (_case, headers, message) => {
    const response = await app.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: '{',
    });
    expect(response.statusCode).toBe(401);
    expect(response.json()).toEqual({
      error: expect.stringMatching(message) as string,
      code: 'UNAUTHENTICATED',
      details: {},
      trace_id: response.headers['x-correlation-id'],
    });
  });

  it('asks for the key however the address is written', async () => {
    const response = await app.inject({ url: '/%61pi/v1/specimens/busy' });
    expect(response.statusCode).toBe(401);
  });

  it('names every field that is wrong, nested and unknown ones too', async () => {
    const response = await post({ priority: 11, heroes: [{ name: 'Ada' }, { name: '' }], colour: 'red' });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({
      code: 'VALIDATION_FAILED',
      error: expect.stringContaining('priority must not be greater than 10') as string,
    });
    expect(response.json<{ details: { fields: unknown[] } }>().details.fields).toEqual(
      expect.arrayContaining([
        { path: 'priority', message: 'must not be greater than 10' },
        { path: 'heroes[1].name', message: 'must be longer than or equal to 1 characters' },
        { path: 'colour', message: 'is not a known field' },
      ]),
    );
  });

  it('tells which fields are missing when there is no body at all', async () => {
    const response = await post('');
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain('priority');
  });

  it('takes a request without a body though it announces JSON', async () => {
    const response = await app.inject({ method: 'PUT', url: `${url}/s1/pause`, headers: json });
    expect(response.statusCode).toBe(200);
  });

  it.each([
    ['malformed JSON', '{"priority": 3,}', 400, 'VALIDATION_FAILED'],
    ['a poisoned prototype', '{"__proto__": {"x": 1}, "priority": 3}', 400, 'VALIDATION_FAILED'],
    ['an array for an object', '[1]', 400, 'VALIDATION_FAILED'],
    ['too much', JSON.stringify({ a: 'x'.repeat(2 ** 20) }), 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuses %s in the usual shape', async (_case, payload, status, code) => {
    const response = await post(payload);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ code, trace_id: response.headers['x-correlation-id'] });
  });

  it('refuses another media type', async () => {
    const headers = { ...authorised, 'content-type': 'application/x-www-form-urlencoded' };
    const response = await app.inject({ method: 'POST', url, headers, payload: 'priority=3' });
    expect(response.statusCode).toBe(415);
    expect(response.json()).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  it.each([
    ['GET', '/api/v1/nothing'],
    ['DELETE', url],
    ['GET', '/nothing'],
  ] as const)('answers 404 in the usual shape where there is nothing: %s %s', async (method, path) => {
    const response = await app.inject({ method, url: path, headers: authorised });
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'ROUTE_NOT_FOUND' });
  });

  it('refuses an address that cannot be decoded, in the usual shape', async () => {
    const response = await app.inject({ url: '/api/v1/specimens/%E0%A4%A', headers: authorised });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('gives an error of ours its code, status and details', async () => {
    const response = await app.inject({ url: `${url}/busy`, headers: authorised });
    expect(response.statusCode).toBe(409);
    expect(response.json()).toMatchObject({ code: 'SPECIMEN_BUSY', details: { specimen_id: 's1' } });
  });

  it('tells nothing of a fault it does not know, and logs it', async () => {
    const response = await app.inject({ url: `${url}/broken?key=secret`, headers: authorised });
    expect(response.statusCode).toBe(500);
    expect(response.json()).toMatchObject({ code: 'INTERNAL', details: {} });
    expect(response.body).not.toContain('swordfish');
    expect(logged.at(-1)?.fields).toMatchObject({ status: 500, path: `${url}/broken` });
  });

  it('answers 503 and when to come back while Redis is away, soon, and recovers', async () => {
    const ask = () => app.inject({ url: `${url}/ping`, headers: authorised });
    expect((await ask()).statusCode).toBe(200);
    await server.down();
    const since = performance.now();
    const response = await ask();
    expect(performance.now() - since).toBeLessThan(2_000);
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('2');
    expect(response.json()).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const { commands } = app.get(RedisConnections);
    await server.up();
    if (commands.status !== 'ready') await new Promise((ready) => commands.once('ready', ready));
    expect((await ask()).statusCode).toBe(200);
  });

  it('serves the documents and Swagger UI without a key, with a strict content policy', async () => {
    expect((await app.inject({ url: '/openapi.json' })).json()).toMatchObject({ openapi: '3.0.0' });
    expect((await app.inject({ url: '/openapi.yaml' })).body).toContain('openapi: 3.0.0');
    const page = await app.inject({ url: '/docs' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  });
});
