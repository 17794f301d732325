// Follows events as they happen, and misses none: node examples/clients/follow.mjs [workflow id]
// Without an id it follows everything. API_URL and API_KEY say where; Ctrl-C ends it.
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const [workflowId] = process.argv.slice(2);
const base = process.env.API_URL ?? 'http://127.0.0.1:8003/api/v1';
const key = process.env.API_KEY ?? (existsSync('.data/api-key') ? readFileSync('.data/api-key', 'utf8').trim() : '');
const url = base + (workflowId ? `/workflows/${workflowId}/events` : '/events');
let lastId; // Where we are. It is all a client has to remember.
let pause = 2_000;

async function listen() {
  const headers = { accept: 'text/event-stream', 'x-api-key': key, ...(lastId && { 'last-event-id': lastId }) };
  const response = await fetch(url, { headers });
  if (response.status < 500 && response.status !== 200) throw new Error(`refused: ${await response.text()}`);
  if (response.status !== 200) return;
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop();
    for (const block of blocks) take(Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/, 2))));
  }
}

function take({ id, event, data, retry }) {
  if (data && event !== 'server_closing') console.log(event, data);
  if (id) lastId = id;
  if (retry) pause = Number(retry);
}

for (;;) {
  await listen().catch((error) => {
    if (error.message.startsWith('refused')) throw error;
  });
  await wait(pause);
}
