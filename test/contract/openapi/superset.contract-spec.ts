import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compareDocuments } from './compare-documents.js';
import { flatten, type Document, type Schema } from './document.js';

const promised = parse(readFileSync('test/contract/orchestrator.yaml', 'utf8')) as Document;
const actual = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as Document;

const PROJECT_ID = 'has a pattern now: ^[A-Za-z0-9_-]{1,100}$';
const AGENT_ID = 'has a pattern now: ^[A-Za-z0-9._-]{1,100}$';

/** Where we are stricter on purpose. Each entry must still be needed: one that no longer is has to go. */
const STRICTER: readonly (readonly [at: string, what: string])[] = [
  // "project id: opaque, ^[A-Za-z0-9_-]{1,100}$", decided for every place where one is written.
  ['POST /workflows request project_id', PROJECT_ID],
  ['GET /workflows query project_id', PROJECT_ID],
  ['GET /projects/{project_id} path project_id', PROJECT_ID],
  ['GET /projects/{project_id}/workflows path project_id', PROJECT_ID],
  ['POST /projects/{project_id}/workflows/{workflow_type} path project_id', PROJECT_ID],
  // A character is known by its name.
  ['POST /projects request characters[] name', 'has a minLength now: 1'],
  // An agent's id is a segment of addresses and of keys in the store.
  ['POST /agents request agent_id', AGENT_ID],
  ['GET /agents/{agent_id} path agent_id', AGENT_ID],
  ['PUT /agents/{agent_id} path agent_id', AGENT_ID],
  ['DELETE /agents/{agent_id} path agent_id', AGENT_ID],
  ['GET /agents/{agent_id}/health path agent_id', AGENT_ID],
  ['POST /agents/{agent_id}/reset path agent_id', AGENT_ID],
  ['GET /agents/{agent_id}/tasks path agent_id', AGENT_ID],
];

/** Pages that the contract describes in words only. */
const PAGES: [path: string, fields: string[], items: string[]][] = [
  ['/projects', ['projects', 'total_count', 'has_more'], ['project_id', 'title']],
  ['/projects/{project_id}/workflows', ['workflows', 'total_count', 'has_more'], ['workflow_id', 'status']],
  [
    '/workflows/{workflow_id}/events',
    ['events', 'next_after', 'has_more'],
    ['id', 'seq', 'cursor', 'type', 'workflow_id', 'project_id', 'at', 'data'],
  ],
  ['/workflows/{workflow_id}/artifacts', ['artifacts'], ['name', 'media_type', 'size_bytes', 'sha256']],
];

describe('openapi.json', () => {
  const breaches = compareDocuments(promised, actual);
  const key = (at: string, what: string): string => `${at} ${what}`;

  it('keeps every promise made to clients', () => {
    const onPurpose = new Set(STRICTER.map(([at, what]) => key(at, what)));
    expect(breaches.filter(({ at, what }) => !onPurpose.has(key(at, what)))).toEqual([]);
  });

  it('is stricter only where this is needed', () => {
    const found = new Set(breaches.map(({ at, what }) => key(at, what)));
    expect(STRICTER.filter(([at, what]) => !found.has(key(at, what)))).toEqual([]);
  });

  it.each(PAGES)('brings the page that is described for %s', (path, fields, items) => {
    const schema = actual.paths[path]?.get?.responses['200']?.content?.['application/json']?.schema as Schema;
    const page = flatten(actual, schema);
    expect(page.required).toEqual(expect.arrayContaining(fields));
    const [list = ''] = fields;
    const item = flatten(actual, page.properties?.[list]?.items ?? {});
    expect(item.required ?? []).toEqual(expect.arrayContaining(items));
  });
});
