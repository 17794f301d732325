import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { sourceFile } from '#platform/files/source-file.js';

export const LIVE_PAGE = '/examples/live.html';

const FOLDER = '../examples/clients';
const PARTS = { 'live.css': 'text/css', 'live-parts.js': 'text/javascript' };

const SCRIPT = /<script type="module">([\s\S]*?)<\/script>/;

/** Serves the dashboard among the examples: its script runs by its hash, and on this page only. */
export function serveLivePage(fastify: FastifyInstance): void {
  fastify.get(LIVE_PAGE, async (_request, reply) => {
    const page = await readFile(sourceFile(`${FOLDER}/live.html`), 'utf8');
    const hash = createHash('sha256')
      .update(SCRIPT.exec(page)?.[1] ?? '')
      .digest('base64');
    return reply.header('Content-Security-Policy', policy(hash)).type('text/html; charset=utf-8').send(page);
  });
  for (const [name, type] of Object.entries(PARTS)) {
    fastify.get(`/examples/${name}`, async (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).send(await readFile(sourceFile(`${FOLDER}/${name}`), 'utf8')),
    );
  }
}

function policy(hash: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
    'img-src data:',
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
  ].join('; ');
}
