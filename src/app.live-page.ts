import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { sourceFile } from '#platform/files/source-file.js';

export const LIVE_PAGE = '/examples/live.html';

const FILE = sourceFile('../examples/clients/live.html');

const SCRIPT = /<script>([\s\S]*?)<\/script>/;

/** Serves the dashboard among the examples, which is one file: its script runs by its hash, and on this page only. */
export function serveLivePage(fastify: FastifyInstance): void {
  fastify.get(LIVE_PAGE, async (_request, reply) => {
    const page = await readFile(FILE, 'utf8');
    const hash = createHash('sha256')
      .update(SCRIPT.exec(page)?.[1] ?? '')
      .digest('base64');
    return reply.header('Content-Security-Policy', policy(hash)).type('text/html; charset=utf-8').send(page);
  });
}

function policy(hash: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
  ].join('; ');
}
