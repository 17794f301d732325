import type { RedisEndpoint } from '#platform/redis/redis-endpoint.js';
import type { Keys } from './settings.js';

const EMBEDDED = [
  '!! EMBEDDED REDIS: volatile, not for production. Everything is kept in memory and is gone when it stops.',
  '!! Install redis-server or valkey-server, or set REDIS_URL, for workflows that outlive it.',
];

/**
 * Where everything is, for the person who started the service.
 * @param isTerminal whether a person reads it at once: only then is the development key itself shown
 */
export function announcement(url: string, redis: RedisEndpoint, keys: Keys, isTerminal: boolean): string {
  const rows = [
    ['API', `${url}/api/v1`],
    ['Swagger UI', `${url}/docs`],
    ['Health', `${url}/health`],
    ['Redis', redis.description],
    ['API key', keyRow(keys, isTerminal)],
  ];
  const block = rows.map(([name = '', value = '']) => `  ${name.padEnd(12)}${value}`);
  const warning = redis.kind === 'embedded' ? ['', ...EMBEDDED] : [];
  return ['', 'Agent Orchestrator is up', ...block, ...warning, '', ''].join('\n');
}

function keyRow({ apiKeys, development }: Keys, isTerminal: boolean): string {
  if (!development) return `one of the ${apiKeys.length} in API_KEYS`;
  const file = `for development, in ${development.file}`;
  return isTerminal ? `${development.key} (${file})` : file;
}
