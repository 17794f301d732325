// An agent that lives elsewhere, for the chaos: plain Node, none of our code. Its orders for the chaos say how it behaves.
// node agent.mjs <port> <name> <folder of the run>
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { strikeAt } from './blow.mjs';
import { Books } from './books.mjs';
import { counterfeit, sha256 } from './make.mjs';
import { mannerOf, manners } from './manners.mjs';
import { report } from './report.mjs';
import { Work } from './work.mjs';

const [, , port, name, folder] = process.argv;
const { agentMs, elsewhere } = JSON.parse(readFileSync(join(folder, 'orders.json'), 'utf8'));
const books = new Books(join(folder, 'ledger.jsonl'), name);
/** By idempotency key, as long as it lives. */
const works = new Map();
let orders = 0;

createServer(async (req, res) => {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  const respond = (status, body) => {
    if (!res.headersSent) res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const answer = (says) => respond(says.status === 'running' ? 202 : 200, says);
  const [, what, id, verb] = req.url.split('/');
  if (what === 'health') return respond(200, { status: 'healthy' });
  if (what === 'execute') return take(req.headers['idempotency-key'], text, { answer, respond });
  const work = works.get(decodeURIComponent(id ?? ''));
  if (!work) return respond(404, { error: { code: 'UNKNOWN', message: 'Never heard of it' } });
  if (verb === 'cancel') {
    books.note('cancelled', work.order, { key: work.key });
    return respond(202, {});
  }
  return answer(work.stand());
}).listen(Number(port), '127.0.0.1');

/** The same key is the same order, however often it comes. */
function take(key, text, { answer, respond }) {
  const known = works.get(key);
  if (!known) return begin(key, text, answer);
  if (known.text === text) return answer(known.stand());
  books.note('conflict', known.order, { key, texts: [known.text, text] });
  return respond(409, { error: { code: 'KEY_IN_USE', message: 'Another order has this key' } });
}

function begin(key, text, answer) {
  const order = JSON.parse(text);
  const nth = (orders += 1);
  const digest = sha256([elsewhere.character, order.project_id, order.task_id, order.attempt].join('|'));
  const work = new Work({
    key,
    order,
    text,
    books,
    pauseMs: (2 * agentMs * parseInt(digest.slice(8, 10), 16)) / 256,
    isOdd: parseInt(digest.slice(10, 12), 16) % 2 === 1,
    strike: (side) => strikeAt(folder, { nth, side }),
    answer,
  });
  works.set(key, work);
  const manner = mannerOf(elsewhere.manners, order.attempt, digest);
  books.note('ordered', order, { key, manner, order });
  for (const earlier of books.earlierThan(order)) void reportLate(earlier);
  return manners[manner](work);
}

/** A later attempt has been ordered, so this one counts no more. */
async function reportLate(earlier) {
  const { workflow_id, task_id, attempt } = earlier;
  const says = { status: 'completed', output: counterfeit(earlier), sequence: 99 };
  const answer = await report(earlier, says, { id: `late/${workflow_id}/${task_id}/${attempt}` });
  books.note('reported', earlier, { key: `${workflow_id}/${task_id}:${attempt}`, kind: 'late', answer });
}
