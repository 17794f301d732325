import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compareDocuments } from './compare-documents.js';
import type { Document } from './document.js';

const contract = readFileSync('test/contract/orchestrator.yaml', 'utf8');
const promised = parse(contract) as Document;

type Change = (document: Node) => void;
type Node = Record<string, unknown> | unknown[];
type Plant = [what: string, change: Change, breach: string];

/** `schemas|AgentStatus|enum` is the list of its values; the last step is what is changed. */
function at(path: string, change: (parent: Record<string, unknown>, key: string) => void): Change {
  const steps = path.replace(/^schemas\|/, 'components|schemas|').split('|');
  return (document) => {
    let parent: Node = document;
    for (const step of steps.slice(0, -1)) parent = (parent as Record<string, Node>)[step] as Node;
    change(parent as Record<string, unknown>, steps.at(-1) ?? '');
  };
}

const without = (path: string): Change => at(path, (parent, key) => Reflect.deleteProperty(parent, key));
const withValue = (path: string, value: unknown): Change => at(path, (parent, key) => (parent[key] = value));
const withLast = (path: string, item: unknown): Change =>
  at(path, (parent, key) => (parent[key] as unknown[]).push(item));
const withoutLast = (path: string): Change => at(path, (parent, key) => (parent[key] as unknown[]).pop());

/** What is broken in the promised document once it was changed. */
function breaches(...changes: readonly Change[]): string[] {
  const copy = parse(contract) as Node;
  for (const change of changes) change(copy);
  return compareDocuments(promised, copy as unknown as Document).map((breach) => `${breach.at} ${breach.what}`);
}

describe('comparing a document with what was promised', () => {
  it('finds nothing in the same document', () => {
    expect(compareDocuments(promised, parse(contract) as Document)).toEqual([]);
  });

  const plants: Plant[] = [
    ['a path', without('paths|/agents/{agent_id}/reset'), '/agents/{agent_id}/reset is gone'],
    ['a verb', without('paths|/workflows/{workflow_id}|put'), 'PUT /workflows/{workflow_id} is gone'],
    ['a status', without('paths|/workflows|post|responses|409'), 'POST /workflows 409 is gone'],
    [
      'an operation id',
      withValue('paths|/workflows|post|operationId', 'start'),
      'POST /workflows was called createWorkflow and is called start',
    ],
    ['a parameter of the query', withoutLast('paths|/agents|get|parameters'), 'GET /agents query capability is gone'],
    [
      'a parameter of the path',
      withoutLast('paths|/agents/{agent_id}|parameters'),
      'GET /agents/{agent_id} path agent_id is gone',
    ],
    [
      'a format of a path parameter',
      without('paths|/workflows/{workflow_id}|parameters|0|schema|format'),
      'GET /workflows/{workflow_id} path workflow_id had the format uuid and has none',
    ],
    [
      'a default in the query',
      withValue('paths|/workflows|get|parameters|2|schema|default', 50),
      'GET /workflows query limit had the default 20 and has 50',
    ],
    [
      'a bound in the query',
      withValue('paths|/workflows|get|parameters|2|schema|maximum', 50),
      'GET /workflows query limit had the maximum 100 and has 50',
    ],
    [
      'a field of a request',
      without('schemas|CreateWorkflowRequest|properties|custom_parameters'),
      'POST /workflows request custom_parameters is gone',
    ],
    [
      'a field of an answer',
      without('schemas|WorkflowResponse|properties|results'),
      'GET /workflows/{workflow_id} 200 results is gone',
    ],
    [
      'a field deep in an answer',
      without('schemas|ErrorDetails|properties|next_retry'),
      'GET /workflows 200 workflows[] error_details next_retry is gone',
    ],
    [
      'a field of an item of a request',
      without('schemas|Project|properties|characters|items|properties|description'),
      'POST /projects request characters[] description is gone',
    ],
    [
      'a value of a request',
      withoutLast('schemas|WorkflowType|enum'),
      'POST /workflows request workflow_type lost the value character_development',
    ],
    [
      'a value of an answer',
      withoutLast('schemas|AgentStatus|enum'),
      'GET /agents/{agent_id} 200 status lost the value offline',
    ],
    [
      'the values of an answer',
      without('schemas|AgentStatus|enum'),
      'GET /agents/{agent_id} 200 status no longer says which values there are',
    ],
    [
      'a bound of a request',
      withValue('schemas|CreateWorkflowRequest|properties|priority|maximum', 9),
      'POST /workflows request priority had the maximum 10 and has 9',
    ],
    [
      'a pattern',
      without('schemas|Project|properties|project_id|pattern'),
      'GET /projects/{project_id} 200 project_id had the pattern ^[A-Za-z0-9_-]{1,100}$ and has none',
    ],
    [
      'a default of a request',
      without('schemas|RegisterAgentRequest|properties|max_concurrent_tasks|default'),
      'POST /agents request max_concurrent_tasks had the default 1 and has none',
    ],
    [
      'a type',
      withValue('schemas|AgentHealth|properties|response_time|type', 'string'),
      'GET /agents/{agent_id}/health 503 response_time was of type number and is of type string',
    ],
    [
      'a promise of an answer',
      withoutLast('schemas|WorkflowResponse|required'),
      'POST /workflows 201 no longer requires updated_at',
    ],
    ['the code of an error', without('schemas|ErrorResponse|properties|code'), 'POST /agents 409 code is gone'],
    [
      'the key',
      withValue('components|securitySchemes|ApiKeyAuth|name', 'Key'),
      'security ApiKeyAuth is no longer what opens the API',
    ],
    ['the need of a key', withValue('security', []), 'security ApiKeyAuth is no longer what opens the API'],
    ['the base path', withValue('servers|0|url', '/api/v2'), 'servers have another base path'],
    ['a body', without('paths|/agents|post|requestBody'), 'POST /agents request is gone'],
    ['the shape of an answer', without('paths|/agents|post|responses|201|content'), 'POST /agents 201 brings no JSON'],
  ];

  it.each(plants)('misses %s that is taken away or changed', (_, change, breach) => {
    expect(breaches(change)).toContain(breach);
  });

  const demands: Plant[] = [
    [
      'a field that a request must now have',
      withLast('schemas|CreateWorkflowRequest|required', 'priority'),
      'POST /workflows request requires priority now',
    ],
    [
      'a parameter that must now be given',
      withLast('paths|/agents|get|parameters', { name: 'tenant', in: 'query', required: true }),
      'GET /agents query tenant is required now',
    ],
    [
      'a filter that must now be given',
      withValue('paths|/agents|get|parameters|0|required', true),
      'GET /agents query agent_type is required now',
    ],
    [
      'a body that must now be given',
      withValue('paths|/agents/{agent_id}/reset|post|requestBody', { required: true, content: {} }),
      'POST /agents/{agent_id}/reset request is required now',
    ],
    [
      'a bound where there was none',
      withValue('schemas|RegisterAgentRequest|properties|version|maxLength', 5),
      'POST /agents request version has a maxLength now: 5',
    ],
    [
      'certain values where any would do',
      withValue('schemas|Project|properties|genre|enum', ['noir']),
      'POST /projects request genre takes only certain values now',
    ],
    [
      'no fields beside the known ones',
      withValue('schemas|RegisterAgentRequest|additionalProperties', false),
      'POST /agents request takes no further fields',
    ],
    [
      'an integer where a number would do',
      withValue('schemas|ResourceRequirements|properties|cpu_cores|type', 'integer'),
      'POST /agents request resource_requirements cpu_cores was of type number and is of type integer',
    ],
  ];

  it.each(demands)('notices a demand for %s', (_, change, breach) => {
    expect(breaches(change)).toContain(breach);
  });

  const surprises: Plant[] = [
    [
      'a value nobody knows',
      withLast('schemas|WorkflowStatus|enum', 'pending'),
      'GET /workflows/{workflow_id} 200 status may now be pending',
    ],
    [
      'null',
      withValue('schemas|WorkflowResponse|properties|current_state|nullable', true),
      'GET /workflows/{workflow_id} 200 current_state may now be null',
    ],
  ];

  it.each(surprises)('notices an answer that may bring %s', (_, change, breach) => {
    expect(breaches(change)).toContain(breach);
  });

  it('lets more be known, given and accepted', () => {
    expect(
      breaches(
        withValue('paths|/more', { get: { operationId: 'more', responses: {} } }),
        withValue('paths|/workflows|post|responses|422', { description: 'More' }),
        withLast('paths|/workflows|get|parameters', { name: 'cursor', in: 'query', schema: { type: 'string' } }),
        withValue('schemas|CreateWorkflowRequest|properties|label', { type: 'string' }),
        withValue('schemas|WorkflowResponse|properties|queued', { type: 'boolean' }),
        withLast('schemas|WorkflowResponse|required', 'queued'),
        withLast('schemas|WorkflowType|enum', 'trailer'),
      ),
    ).toEqual([]);
  });
});
