// An agent of your own in plain Node. It does the capability `distribution`: node examples/agents/distribution.mjs 9000
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

/** What was asked under each Idempotency-Key and what was answered: the same order again is not worked on again. */
const orders = new Map();

function distribute({ final_edit, qc_report, override, distribution_settings: settings, story }) {
  if (qc_report.status !== 'pass' && !override) throw new Error('The film has not passed its check');
  const { title, logline, genre_tags: keywords } = story.concept_brief;
  const metadata = { title, synopsis: `${logline} ${story.story_arc.setup}`, keywords, ...settings.metadata };
  const digest = createHash('sha256')
    .update(JSON.stringify([final_edit.checksum, metadata]))
    .digest('hex');
  const distribution_record = {
    storage_location: settings.storage_prefix,
    public_url: `${settings.storage_prefix}/${final_edit.video_url}`,
    url_expiry_hours: settings.url_expiry_hours,
    metadata,
    audit_log_id: `audit-${digest.slice(0, 12)}`,
  };
  return { status: 'completed', output: { distribution_record }, quality: { score: 90, issues: [] } };
}

function work(text) {
  try {
    return distribute(JSON.parse(text).input);
  } catch (error) {
    return { status: 'failed', error: { code: 'NOT_DISTRIBUTED', message: error.message, retryable: false } };
  }
}

const no = (status, code, message) => [status, { error: { code, message } }];

function answer({ method, url, headers }, text) {
  const [, place, id] = url.split('/');
  const key = place === 'tasks' ? id : encodeURIComponent(headers['idempotency-key'] ?? '');
  if (method === 'GET' && place === 'health') return [200, { status: 'healthy', version: '1.0.0' }];
  const order = orders.get(key);
  if (method !== 'POST' || place !== 'execute')
    return order ? [200, order.answer] : no(404, 'UNKNOWN', 'Never heard of it');
  if (key === '') return no(400, 'NO_KEY', 'Idempotency-Key is missing');
  if (order && order.text !== text) return no(409, 'KEY_IN_USE', 'Another order has this key');
  const done = order ?? { text, answer: work(text) };
  orders.set(key, done);
  return [200, done.answer];
}

const server = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  const [status, body] = answer(request, text);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
server.listen(Number(process.argv[2] ?? 9000), '127.0.0.1', () => console.log(`port ${server.address().port}`));
