// An agent that lives elsewhere: plain Node, none of our code. The first part of the path says how it behaves.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const MIB = 1_048_576;
/** Behaviour → how often it was asked to work. */
const asked = {};
/** Idempotency key → what is known of the work. */
const works = new Map();

const json = (res, status, body, headers = {}) => {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
};
const finished = ({ body, key }) => ({
  task_id: body.task_id,
  status: 'completed',
  output: { text: `${body.capability}: ${body.input.premise}`, key, seed: body.context.seed, asked: { ...asked } },
  quality: { score: 81, issues: ['too short'] },
  usage: { input_tokens: 12, output_tokens: 34 },
});
const report = async ({ body }, event, { token = body.callback.token, id = event.event_id } = {}) => {
  const text = JSON.stringify({
    task_id: body.task_id,
    attempt: body.attempt,
    workflow_id: body.workflow_id,
    ...event,
  });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', token).update(`${id}.${timestamp}.${text}`).digest('base64');
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  await fetch(body.callback.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
};
const accepted = ({ res, body }) => json(res, 202, { task_id: body.task_id, status: 'running', poll_after_ms: 250 });
const done = (order) => ({ event_id: 'e2', sequence: 2, event: 'completed', ...finished(order) });
const progress = { event_id: 'e1', sequence: 1, event: 'progress', status: 'running', progress: 40 };

const behaviours = {
  sync: (order) => json(order.res, 200, finished(order)),
  'sync-slow': (order) => setTimeout(() => json(order.res, 200, finished(order)), 300),
  echo: ({ req, res, body }) => json(res, 200, { status: 'completed', output: { headers: req.headers, body } }),
  poll: (order) => {
    works.set(order.key, { polls: 0, order });
    json(order.res, 202, {
      task_id: order.body.task_id,
      status: 'running',
      poll_url: `tasks/${encodeURIComponent(order.key)}`,
      poll_after_ms: 20,
    });
  },
  'poll-elsewhere': ({ res, body }) =>
    json(res, 202, { task_id: body.task_id, status: 'running', poll_url: 'http://127.0.0.1:1/secrets' }),
  vanish: accepted,
  'accept-bare': ({ res }) => res.writeHead(202, { 'retry-after': '3' }).end(),
  callback: async (order) => {
    accepted(order);
    await report(order, progress);
    await report(order, done(order));
  },
  'callback-forged': async (order) => {
    accepted(order);
    await report(order, done(order), { token: 'a guess' });
  },
  'callback-twice': async (order) => {
    accepted(order);
    await report(order, done(order));
    await report(order, done(order));
    await report(order, progress);
  },
  hang: () => undefined,
  'hang-in-the-middle': ({ res }) => res.writeHead(200, { 'content-type': 'application/json' }).write('{"status":'),
  die: () => process.exit(1),
  'die-in-the-middle': ({ res }) => {
    res.writeHead(200, { 'content-type': 'application/json' });
    res.write('{"status":"comp', () => process.exit(1));
  },
  twice: ({ req }) => {
    const answer = (text) => {
      const body = JSON.stringify({ status: 'completed', output: { text } });
      return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    };
    req.socket.write(answer('first') + answer('second'));
  },
  lie: ({ res, body }) => json(res, 200, { task_id: body.task_id, status: 'completed' }),
  'lie-with-null': ({ res, body }) => json(res, 200, { task_id: body.task_id, status: 'completed', output: null }),
  boast: (order) => json(order.res, 200, { ...finished(order), quality: { score: 900 } }),
  'another-task': (order) => json(order.res, 200, { ...finished(order), task_id: 'some/other/task' }),
  'give-up': ({ res, body }) =>
    json(res, 200, {
      task_id: body.task_id,
      status: 'failed',
      error: { code: 'NO_IDEA', message: 'Nothing comes to mind', retryable: true },
    }),
  ask: ({ res, body }) =>
    json(res, 200, { task_id: body.task_id, status: 'input_required', decision: { prompt: 'Red or blue?' } }),
  busy: ({ res }) => json(res, 429, { error: { code: 'BUSY', message: 'Full' } }, { 'retry-after': '7' }),
  down: ({ res }) => json(res, 503, {}, { 'retry-after': '2' }),
  fault: ({ res }) => json(res, 500, 'Traceback (most recent call last)'),
  'time-out': ({ res }) => json(res, 504, {}),
  refuse: ({ res }) =>
    json(res, 422, {
      error: { code: 'NO_PREMISE', message: 'The premise\nis missing', details: {}, retryable: false },
    }),
  conflict: ({ res }) =>
    json(res, 409, { error: { code: 'OTHER_BODY', message: 'I know this key with another body' } }),
  'let-nobody-in': ({ res, req }) =>
    json(res, 401, { error: { code: 'NO', message: `You sent ${req.headers.authorization}` } }),
  garbage: ({ res }) => res.writeHead(200, { 'content-type': 'text/html' }).end('<html>It works!</html>'),
  'wrong-shape': ({ res }) => json(res, 200, { result: 'done' }),
  'no-http': ({ req }) => req.socket.end('ICY 200 OK\r\n\r\n'),
  huge: ({ res }) => {
    res.writeHead(200, { 'content-type': 'application/json' });
    res.write('{"status":"completed","output":"');
    for (let i = 0; i < 4; i++) res.write('x'.repeat(MIB));
    res.end('"}');
  },
  'huge-announced': ({ res }) => {
    const body = JSON.stringify({ status: 'completed', output: 'x'.repeat(3 * MIB) });
    res.writeHead(200, { 'content-length': String(body.length) }).end(body);
  },
  'huge-when-unpacked': ({ res }) =>
    res
      .writeHead(200, { 'content-encoding': 'gzip' })
      .end(gzipSync(JSON.stringify({ status: 'completed', output: 'x'.repeat(3 * MIB) }))),
  redirect: ({ res, url }) => res.writeHead(307, { location: url.searchParams.get('to') }).end(),
};

const server = createServer(async (req, res) => {
  const url = new URL(req.url, 'http://agent');
  const [, behaviour, what, id, verb] = url.pathname.split('/');
  const body = req.method === 'POST' ? JSON.parse((await text(req)) || 'null') : undefined;
  const key = req.headers['idempotency-key'];
  if (what === 'asked') return json(res, 200, asked);
  if (what === 'health') return health(behaviour, res);
  if (what === 'tasks' && behaviour === 'vanish') return undefined;
  if (what === 'tasks') return task(decodeURIComponent(id), verb, res);
  asked[behaviour] = (asked[behaviour] ?? 0) + 1;
  const behave = behaviours[behaviour] ?? (() => json(res, 404, {}));
  await behave({ req, res, url, body, key });
});

function task(key, verb, res) {
  const work = works.get(key);
  if (!work) return json(res, 404, { error: { code: 'UNKNOWN', message: 'Never heard of it' } });
  if (verb === 'cancel') {
    works.delete(key);
    return json(res, 202, {});
  }
  if (++work.polls < 3)
    return json(res, 200, { task_id: work.order.body.task_id, status: 'running', poll_after_ms: 20 });
  return json(res, 200, finished(work.order));
}

function health(behaviour, res) {
  if (behaviour === 'sync')
    return json(res, 200, { status: 'healthy', version: '1.2.3', active_tasks: 1, capacity: 4 });
  if (behaviour === 'tired') return json(res, 200, { status: 'degraded' });
  if (behaviour === 'down') return json(res, 503, { status: 'unhealthy' });
  if (behaviour === 'hang') return undefined;
  return json(res, 200, { fine: true });
}

async function text(req) {
  let all = '';
  for await (const chunk of req.setEncoding('utf8')) all += chunk;
  return all;
}

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log(server.address().port));
