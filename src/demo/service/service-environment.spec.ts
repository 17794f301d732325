import { serviceEnvironment } from './service-environment.js';

const settings = {
  port: 50123,
  apiKey: 'k',
  dataDir: '/data',
  outputDir: '/productions',
  keyPrefix: '{demo-1}',
};

describe('serviceEnvironment', () => {
  it('shares neither Redis, nor port, nor keys, nor data with a service of the person', () => {
    const theirs = {
      REDIS_URL: 'redis://elsewhere',
      PORT: '8003',
      API_KEYS: 'x',
      DATA_DIR: '.data',
      NODE_ENV: 'production',
    };
    expect(serviceEnvironment(theirs, settings)).toEqual({
      OFFLINE_LATENCY_MS: '120',
      NODE_ENV: 'development',
      ROLE: 'all',
      HOST: '127.0.0.1',
      PORT: '50123',
      API_KEYS: 'k',
      DATA_DIR: '/data',
      OUTPUT_DIR: '/productions',
      KEY_PREFIX: '{demo-1}',
      SHUTDOWN_GRACE_MS: '2000',
      LOG_LEVEL: 'info',
      LOG_FORMAT: 'json',
    });
  });

  it('uses the Redis it was told to use', () => {
    expect(serviceEnvironment({}, { ...settings, redisUrl: 'redis://here' })).toMatchObject({
      REDIS_URL: 'redis://here',
    });
  });

  it('lets the person say how long an agent thinks, and keeps what it does not know', () => {
    expect(serviceEnvironment({ OFFLINE_LATENCY_MS: '0', PATH: '/bin' }, settings)).toMatchObject({
      OFFLINE_LATENCY_MS: '0',
      PATH: '/bin',
    });
  });
});
