// Does what it is asked for and keeps a record of it, none of our code. The first part of the path says how: `while-300`
// answers when the work is done, after 300 ms, `later-300` accepts at once; `later-300-12` does twelve tasks and keeps the
// others to itself until `POST /release`. `POST /mood/<ill|refusing|well>` changes its mood.
import { createServer } from 'node:http';
import { guests } from './guests.mjs';

/** Idempotency key → the order, its work, and how often it was ordered. */
const works = new Map();
let [mood, working, most, turnedAway] = ['well', 0, 0, 0];

let release;
const released = new Promise((resolve) => (release = resolve));

const json = (res, status, body, headers = {}) => {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
};

function begin(order, ms, freely = Infinity) {
  const work = { order, times: 0, isDone: false };
  most = Math.max(most, ++working);
  const isFree = works.size < freely;
  work.done = new Promise((resolve) => setTimeout(resolve, ms)).then(async () => {
    if (!isFree) await released;
    work.isDone = true;
    working--;
  });
  return work;
}

function report(res, { order: { task_id, capability, input }, isDone }) {
  if (!isDone) return json(res, 202, { task_id, status: 'running', poll_after_ms: 250 });
  const output = guests[capability]?.(input) ?? { text: `${capability} of ${input.item ?? input.from}` };
  return json(res, 200, { task_id, status: 'completed', output });
}

const moods = {
  ill: (res) => json(res, 503, { error: { code: 'ILL', message: 'Not today' } }, { 'retry-after': '2' }),
  refusing: (res) => json(res, 422, { error: { code: 'NO_IDEA', message: 'Nothing comes to mind', retryable: false } }),
};

async function execute(req, res, [way, ...numbers], text) {
  if (moods[mood]) {
    turnedAway++;
    return moods[mood](res);
  }
  const key = req.headers['idempotency-key'];
  const work = works.get(key) ?? begin(JSON.parse(text), ...numbers.map(Number));
  works.set(key, work);
  work.times++;
  if (way === 'while') await work.done;
  return report(res, work);
}

createServer(async (req, res) => {
  const [, way, what, id] = new URL(req.url, 'http://record').pathname.split('/');
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  if (way === 'mood') {
    mood = what;
    return json(res, 200, {});
  }
  if (way === 'release') {
    release();
    return json(res, 200, {});
  }
  if (way === 'record') {
    const ordered = Object.fromEntries([...works].map(([key, { times }]) => [key, times]));
    return json(res, 200, { working, most, turned_away: turnedAway, ordered });
  }
  if (what === 'health')
    return json(res, mood === 'ill' ? 503 : 200, { status: mood === 'ill' ? 'unhealthy' : 'healthy' });
  if (what === 'execute') return execute(req, res, way.split('-'), text);
  const work = works.get(decodeURIComponent(id ?? ''));
  return work ? report(res, work) : json(res, 404, {});
}).listen(Number(process.argv[2] ?? 0), '127.0.0.1', function () {
  console.log(this.address().port);
});
