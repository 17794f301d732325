import { createHmac, randomUUID } from 'node:crypto';
import type { AttemptRef, Claim } from '#workflows';
import type { ApiAnswer, ApiRequest } from '../support/api-client.js';
import { ApiStage } from '../support/api-stage.js';
import {
  badBodies,
  badValues,
  documentedCases,
  nameOf,
  type DocumentedCase,
  type DocumentedOperation,
} from '../support/documented-operations.js';

jest.setTimeout(60_000);

const SECRET = 'a secret of thirty-two characters';
const PAINTER = 'scene-painter';
const painter = {
  agent_id: PAINTER,
  agent_type: 'visual',
  capabilities: ['matte_painting'],
  endpoint_url: 'http://painter.test:9000/tasks',
};

interface Refusal {
  readonly code: string;
  readonly error: string;
  readonly details: { readonly fields?: readonly { readonly path: string; readonly message: string }[] };
}
type Answer = ApiAnswer<Refusal>;

/** A request with the holes of its path filled. */
interface Sent extends ApiRequest {
  readonly path: string;
}

const cases = documentedCases('/agents', '/agent-reports');

let stage: ApiStage;
/** The same with a Redis that is down. */
let dark: ApiStage;
let claim: Claim;
let attempt: AttemptRef;

beforeAll(async () => {
  const environment = { AGENT_CALLBACK_SECRET: SECRET, AGENT_CALLBACK_URL: 'http://us.example/reports' };
  [stage, dark] = await Promise.all([ApiStage.start(environment), ApiStage.start(environment)]);
  claim = await stage.claim(await stage.workflow());
  attempt = await stage.begin(claim, 'image_generation');
  await stage.entrust(claim, attempt);
  await dark.server.down();
});
afterAll(async () => {
  await dark.server.up();
  await Promise.all([stage.stop(), dark.stop()]);
});
beforeEach(() => stage.api.post('/agents', painter));
afterEach(() => stage.api.delete(`/agents/${PAINTER}`));

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let reports = 0;
const report = (more: object = {}) => ({
  workflow_id: claim.workflow.id,
  task_id: attempt.taskId,
  attempt: 1,
  sequence: ++reports,
  status: 'running',
  progress: 40,
  ...more,
});

/** Signed as an agent does it that was given the work. */
function signed(body: Readonly<Record<string, unknown>>, token?: string): ApiRequest {
  const name = JSON.stringify([body['workflow_id'], body['task_id'], body['attempt']]);
  const key = token ?? createHmac('sha256', SECRET).update(name).digest('base64url');
  const text = JSON.stringify(body);
  const [id, timestamp] = [`report-${reports}`, String(Math.floor(Date.now() / 1_000))];
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest('base64');
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  return { body: text, headers, key: null };
}

/** What each operation takes without complaint; a new one needs a line here. */
const GOOD: Readonly<Record<string, () => ApiRequest & { readonly query?: string }>> = {
  'GET /agents': () => ({ query: '?agent_type=visual&status=available&capability=matte_painting' }),
  'POST /agents': () => ({ body: painter }),
  'GET /agents/{agent_id}': () => ({}),
  'PUT /agents/{agent_id}': () => ({ body: { status: 'maintenance', version: null, max_concurrent_tasks: 2 } }),
  'DELETE /agents/{agent_id}': () => ({}),
  'GET /agents/{agent_id}/health': () => ({}),
  'POST /agents/{agent_id}/heartbeat': () => ({ body: { current_tasks: 0, max_concurrent_tasks: 2 } }),
  'POST /agents/{agent_id}/reset': () => ({}),
  'GET /agents/{agent_id}/tasks': () => ({ query: '?status=running&limit=5' }),
  'POST /agent-reports': () => signed(report()),
};

/** Answers that the good request does not lead to by itself. */
const OTHERWISE: Readonly<Record<string, () => Promise<Answer | Answer[]>>> = {
  'POST /agents 201': () => stage.api.post('/agents', { ...painter, agent_id: `painter-${randomUUID()}` }),
  'POST /agents 409 AGENT_ALREADY_REGISTERED': () =>
    stage.api.post('/agents', { ...painter, endpoint_url: 'http://other.test/' }),
  'DELETE /agents/{agent_id} 409 AGENT_BUSY': async () => {
    const slots = stage.agentKeys.slots(PAINTER);
    await stage.redis.zadd(slots, Date.now() + 60_000, 'a/task');
    const answer = await stage.api.delete<Refusal>(`/agents/${PAINTER}`);
    await stage.redis.del(slots);
    return answer;
  },
  // Nobody is at its address, which belongs to nobody.
  'GET /agents/{agent_id}/health 503': () => stage.api.get(`/agents/${PAINTER}/health`),
  'GET /agents/{agent_id}/health 200': () => stage.api.get('/agents/final_qc/health'),
  'POST /agent-reports 400 AGENT_REPORT_MALFORMED': () => {
    const { headers = {}, ...rest } = signed(report());
    const without = Object.keys(headers).map((name) =>
      Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name)),
    );
    const { body = {} } = operationNamed('POST /agent-reports');
    const bad = badBodies(body, report()).filter(({ at }) => at !== 'output' && at !== 'colour');
    return Promise.all([
      ...without.map((left) => sendReport({ ...rest, headers: left })),
      ...[undefined, '', '[]'].map((text) => sendReport({ headers, key: null, body: text })),
      ...bad.map((report) => sendReport(signed(report.body as Record<string, unknown>))),
    ]);
  },
  'POST /agent-reports 400 VALIDATION_FAILED': () => sendReport({ ...signed(report()), body: '{"workflow_id": ' }),
  'POST /agent-reports 401 AGENT_REPORT_FORGED': () => sendReport(signed(report(), 'a guess')),
  'POST /agent-reports 404 TASK_NOT_FOUND': () => sendReport(signed(report({ task_id: 'no/such/task' }))),
  'POST /agent-reports 409 TASK_ATTEMPT_SUPERSEDED': () => sendReport(signed(report({ attempt: 2 }))),
};

const sendReport = ({ body, ...request }: ApiRequest) => stage.api.post<Refusal>('/agent-reports', body, request);

function operationNamed(name: string): DocumentedOperation {
  const found = cases.find(({ operation }) => operation.name === name);
  if (!found) throw new Error(`${name} is not documented`);
  return found.operation;
}

function good(operation: DocumentedOperation, agentId = PAINTER): Sent {
  const request = GOOD[operation.name];
  if (!request) throw new Error(`Nobody has said what ${operation.name} takes`);
  const { query = '', ...rest } = request();
  return { ...rest, path: operation.path.replace('{agent_id}', agentId) + query };
}

function send({ method }: DocumentedOperation, { path, ...request }: Sent, to = stage): Promise<Answer> {
  return to.api.send<Refusal>(method, path, request);
}

/** Each value that the document says is wrong is sent by itself, and refused by its name. */
async function sendBad(operation: DocumentedOperation): Promise<void> {
  const { path, body, ...request } = good(operation);
  const address = path.split('?', 1)[0] ?? '';
  const refused = async (at: string, value: unknown, sent: Sent): Promise<void> => {
    const answer = await send(operation, sent);
    const fields = [...new Set(answer.body.details.fields?.map((field) => field.path.replace(/\[\d+\]$/, '')))];
    const what = `${operation.name} with ${at} ${JSON.stringify(value)}`;
    expect([what, answer.status, answer.body.code, fields]).toEqual([what, 400, 'VALIDATION_FAILED', [at]]);
  };
  for (const { name, in: place, schema } of operation.parameters) {
    const bad = badValues(schema ?? {}, name).filter(({ value }) => typeof value === 'string' && value !== '');
    for (const { value } of bad) {
      const text = encodeURIComponent(String(value));
      const where = place === 'path' ? good(operation, text).path : `${address}?${name}=${text}`;
      await refused(name, value, { ...request, body, path: where });
    }
    if (place === 'query') await refused(name, 'twice', { ...request, path: `${address}?${name}=1&${name}=2` });
  }
  if (!operation.body) return;
  for (const { at, value, body: bad } of badBodies(operation.body, body as Record<string, unknown>)) {
    await refused(at, value, { ...request, path, body: bad });
  }
}

/** How a documented answer comes about; undefined when nobody has said so. */
function rowOf(row: DocumentedCase): (() => Promise<unknown>) | undefined {
  const { operation, status, code } = row;
  const otherwise = OTHERWISE[nameOf(row)];
  const expected = async (asked: Promise<Answer | Answer[]>): Promise<void> => {
    for (const answer of [await asked].flat()) {
      expect([answer.status, status < 400 || code === undefined ? undefined : answer.body.code]).toEqual([
        status,
        code,
      ]);
    }
  };
  if (otherwise) return () => expected(otherwise());
  if (!(operation.name in GOOD)) return undefined;
  switch (`${status} ${code ?? ''}`) {
    case '200 ':
      return () => expected(send(operation, good(operation)));
    case '400 VALIDATION_FAILED':
      return () => sendBad(operation);
    case '401 UNAUTHENTICATED':
      return () => expected(send(operation, { ...good(operation), key: null }));
    case '404 AGENT_NOT_FOUND':
      return () => expected(send(operation, good(operation, 'nobody')));
    case '413 PAYLOAD_TOO_LARGE':
      return () => expected(send(operation, { ...good(operation), body: JSON.stringify('x'.repeat(2 ** 20)) }));
    case '415 UNSUPPORTED_MEDIA_TYPE':
      return () => expected(send(operation, { ...good(operation), body: 'a=b', headers: FORM }));
    case '503 STORE_UNAVAILABLE':
      return () => expected(send(operation, good(operation), dark));
    default:
      return undefined;
  }
}

const rows = cases.map((row) => ({ name: nameOf(row), row: rowOf(row) }));

describe('the operations of agents, as the document has them', () => {
  it('have a row here for each answer that is documented, and none for others', () => {
    expect(rows.filter(({ row }) => row === undefined).map(({ name }) => name)).toEqual([]);
    const names = new Set(rows.map(({ name }) => name));
    expect(Object.keys(OTHERWISE).filter((name) => !names.has(name))).toEqual([]);
    const operations = new Set(cases.map(({ operation }) => operation.name));
    expect(Object.keys(GOOD).sort()).toEqual([...operations].sort());
  });

  // The client of the stage compares each answer with the schema of its status.
  it.each(rows)('answer $name', async ({ name, row }) => {
    if (!row) throw new Error(`There is no row for ${name}`);
    await row();
  });

  it.each(['POST /agents', 'PUT /agents/{agent_id}', 'POST /agents/{agent_id}/heartbeat'])(
    'take no body but a JSON object: %s',
    async (name) => {
      const operation = operationNamed(name);
      for (const body of ['{"agent_id": ', '[]', '"a word"', '7']) {
        const answer = await send(operation, { ...good(operation), body });
        expect([body, answer.status, answer.body.code]).toEqual([body, 400, 'VALIDATION_FAILED']);
      }
    },
  );
});
