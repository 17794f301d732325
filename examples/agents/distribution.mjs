// An agent of your own in plain Node: it does the capability `distribution`. Run: node examples/agents/distribution.mjs 9000
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

/** What was asked under each Idempotency-Key and what was answered: the same order again is not worked on again. */
const orders = new Map();
let active = 0;

function distribute({ final_edit, qc_report, override, distribution_settings, story }) {
  if (qc_report.status !== 'pass' && !override) throw new Error('The film has not passed its check');
  const { storage_prefix, url_expiry_hours, metadata } = distribution_settings;
  const { title, logline, genre_tags } = story.concept_brief;
  const published = { title, synopsis: `${logline} ${story.story_arc.setup}`, keywords: genre_tags, ...metadata };
  const id = createHash('sha256')
    .update(JSON.stringify([final_edit.checksum, published]))
    .digest('hex');
  const public_url = `${storage_prefix}/${final_edit.video_url}`;
  const audit_log_id = `audit-${id.slice(0, 12)}`;
  return {
    distribution_record: {
      storage_location: storage_prefix,
      public_url,
      url_expiry_hours,
      metadata: published,
      audit_log_id,
    },
  };
}

function work({ task_id, input }) {
  try {
    return { task_id, status: 'completed', output: distribute(input), quality: { score: 90, issues: [] } };
  } catch (error) {
    return { task_id, status: 'failed', error: { code: 'NOT_DISTRIBUTED', message: error.message, retryable: false } };
  }
}

async function execute(req, text) {
  const key = req.headers['idempotency-key'];
  if (!key) return [400, { error: { code: 'NO_KEY', message: 'Idempotency-Key is missing' } }];
  const known = orders.get(key);
  if (known && known.text !== text)
    return [409, { error: { code: 'KEY_IN_USE', message: 'Another order has this key' } }];
  if (!known) orders.set(key, { text, answer: work(JSON.parse(text)) });
  return [200, orders.get(key).answer];
}

async function answer(req, text) {
  const [, place, key] = req.url.split('/');
  if (req.method === 'GET' && place === 'health')
    return [200, { status: 'healthy', version: '1.0.0', active_tasks: active }];
  if (req.method === 'POST' && place === 'execute') return execute(req, text);
  const order = place === 'tasks' && orders.get(decodeURIComponent(key));
  return order ? [200, order.answer] : [404, { error: { code: 'UNKNOWN', message: 'Never heard of it' } }];
}

const server = createServer(async (req, res) => {
  active++;
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  const [status, body] = await answer(req, text).catch((error) => [
    400,
    { error: { code: 'BAD_ORDER', message: error.message } },
  ]);
  active--;
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
server.listen(Number(process.argv[2] ?? 9000), '127.0.0.1', () =>
  console.log(`listening on port ${server.address().port}`),
);
