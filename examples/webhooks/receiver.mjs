// Receives the events of a webhook: node receiver.mjs <port> [secret]. Needs nothing but Node.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const [port = '9100', secret = process.env.WEBHOOK_SECRET] = process.argv.slice(2);
const TOLERANCE_SECONDS = 300;

/** Whether the request was signed with the secret, and lately. */
function isGenuine(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const wanted = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return signatures.split(' ').some((signature) => {
    const [version, base64 = ''] = signature.split(',');
    const given = Buffer.from(base64, 'base64');
    return version === 'v1' && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

/** A delivery may come more than once; what was done under its id is not done again. */
const seen = new Set();

async function take(request, response) {
  const body = await text(request);
  if (secret && !isGenuine(request.headers, body)) return response.writeHead(401).end();
  const id = request.headers['webhook-id'];
  if (!seen.has(id)) {
    const { type, data } = JSON.parse(body);
    seen.add(id);
    console.log(id, type, JSON.stringify(data));
  }
  return response.writeHead(204).end();
}

createServer((request, response) => {
  // Whatever somebody sends, or stops sending, is no reason to stop listening.
  take(request, response).catch(() => response.writeHead(400).end());
}).listen(Number(port), '127.0.0.1', () => console.log(`Listening on http://127.0.0.1:${port}/`));
