// Makes parts for whoever asks, none of our code. The first part of the path says how: at once, later, never, in silence.
import { createServer } from 'node:http';

const LATER_MS = 1_200;
/** Idempotency key → when the work is done, and how often it was ordered. */
const works = new Map();
const cancelled = [];
const polls = {};

const json = (res, status, body) => {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
};
const report = (res, key) => {
  const { order, doneAt } = works.get(key);
  const { task_id, capability, input } = order;
  if (Date.now() < doneAt) return json(res, 202, { task_id, status: 'running', poll_after_ms: 500 });
  const artifacts = [
    { kind: 'part', url: `https://media.example/${input.item}.txt`, media_type: 'text/plain' },
    'nothing',
  ];
  const output = { text: `${capability} of ${input.item}` };
  return json(res, 200, { task_id, status: 'completed', output, artifacts, brain_writes: [{ node: 'part' }] });
};
const delays = { now: 0, later: LATER_MS, silent: LATER_MS, never: Infinity };

createServer(async (req, res) => {
  const [, way, what, id, verb] = new URL(req.url, 'http://maker').pathname.split('/');
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  if (what === 'log') {
    const ordered = Object.fromEntries([...works].map(([key, { times }]) => [key, times]));
    return json(res, 200, { ordered, cancelled, polls });
  }
  if (what === 'health') return json(res, 200, { status: 'healthy' });
  if (what === 'execute') {
    const key = req.headers['idempotency-key'];
    const known = works.get(key) ?? { order: JSON.parse(text), doneAt: Date.now() + delays[way], times: 0 };
    works.set(key, { ...known, times: known.times + 1 });
    if (way === 'silent') return undefined;
    return report(res, key);
  }
  const key = decodeURIComponent(id ?? '');
  if (!works.has(key)) return json(res, 404, {});
  if (verb === 'cancel') {
    cancelled.push(key);
    return json(res, 202, {});
  }
  polls[key] = (polls[key] ?? 0) + 1;
  return report(res, key);
}).listen(Number(process.argv[2] ?? 0), '127.0.0.1', function () {
  console.log(this.address().port);
});
