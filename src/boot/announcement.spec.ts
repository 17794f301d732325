import type { RedisEndpoint } from '#platform/redis/redis-endpoint.js';
import { announcement } from './announcement.js';

const redis = (kind: RedisEndpoint['kind']): RedisEndpoint => ({
  kind,
  url: 'redis://:secret@127.0.0.1:1',
  description: 'the one on port 1',
  stop: () => Promise.resolve(),
  abandon: () => undefined,
});

const keys = { apiKeys: ['dev_k'], development: { key: 'dev_k', file: '.data/api-key' } };

describe('announcement', () => {
  it('tells where everything is', () => {
    const text = announcement('http://127.0.0.1:8003', redis('private'), keys, false);
    for (const part of ['http://127.0.0.1:8003/api/v1', '/docs', '/health', 'the one on port 1', '.data/api-key']) {
      expect(text).toContain(part);
    }
  });

  it('shows the key to a person only, and the credentials of Redis to nobody', () => {
    expect(announcement('u', redis('private'), keys, false)).not.toContain('dev_k');
    expect(announcement('u', redis('private'), keys, true)).toContain('dev_k');
    expect(announcement('u', redis('private'), { apiKeys: ['mine'] }, true)).not.toContain('mine');
    expect(announcement('u', redis('private'), keys, true)).not.toContain('secret');
  });

  it('warns of an embedded Redis alone', () => {
    expect(announcement('u', redis('embedded'), keys, false)).toContain('EMBEDDED REDIS: volatile, not for production');
    expect(announcement('u', redis('external'), keys, false)).not.toContain('EMBEDDED');
  });
});
