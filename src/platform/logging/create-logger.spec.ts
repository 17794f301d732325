import { StoreUnavailable } from '#platform/redis/store.errors.js';
import { createLogger } from './create-logger.js';
import { withLogContext } from './log-context.js';
import { NestLogger } from './nest-logger.js';

describe('createLogger', () => {
  const written: string[] = [];
  const logger = createLogger(
    { level: 'info', format: 'json' },
    { role: 'api' },
    { write: (line) => written.push(line) },
  );
  const lastLine = (): unknown => JSON.parse(written.at(-1) ?? '');

  it('writes one JSON object a line, with the bindings', () => {
    logger.info({ url: 'here' }, 'listening');
    expect(lastLine()).toMatchObject({ level: 'info', role: 'api', url: 'here', msg: 'listening' });
    expect(written.at(-1)).toMatch(/^[^\n]*\n$/);
  });

  it('adds the context of the request or job, the inner one over the outer', async () => {
    await withLogContext({ correlation_id: 'c1' }, () =>
      withLogContext({ workflow_id: 'w1' }, async () => {
        await Promise.resolve();
        logger.info({}, 'inside');
      }),
    );
    expect(lastLine()).toMatchObject({ correlation_id: 'c1', workflow_id: 'w1' });
    logger.info({}, 'outside');
    expect(lastLine()).not.toHaveProperty('correlation_id');
  });

  it('shows an error of ours with code, kind and causes, and no credentials', () => {
    logger.warn({ err: new StoreUnavailable(new Error('redis://u:p@h refused')) }, 'away');
    expect(lastLine()).toMatchObject({
      err: { code: 'STORE_UNAVAILABLE', kind: 'unavailable', cause: { message: 'redis://[redacted]@h refused' } },
    });
    expect(written.at(-1)).not.toContain('u:p@');
  });

  it('censors secrets among the fields', () => {
    logger.info({ headers: { 'x-api-key': 'swordfish' } }, 'request');
    expect(written.at(-1)).not.toContain('swordfish');
  });

  it('lets the framework speak: its chatter is debug, its errors are errors', () => {
    const before = written.length;
    const nest = new NestLogger(logger);
    nest.log('Nest application successfully started', 'NestApplication');
    expect(written).toHaveLength(before);
    nest.error('It broke', 'Error: It broke\n at x', 'Router');
    expect(lastLine()).toMatchObject({ level: 'error', context: 'Router', msg: 'It broke' });
  });
});
