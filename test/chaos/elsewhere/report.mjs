// Reports of agents elsewhere, signed as Standard Webhooks have it.
import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

const AGAIN_AFTER_MS = 200;
const TIMES = 50;
const PATIENCE_MS = 3_000;

/**
 * @param about what the report claims to be about; signed with the token of the order all the same
 * @param times how often it is sent until somebody answers
 * @returns the status it was answered with, 0 where nobody did
 */
export async function report(order, says, { id, about = order, times = TIMES } = {}) {
  const { workflow_id, task_id, attempt } = about;
  const body = JSON.stringify({ ...says, workflow_id, task_id, attempt });
  let status = 0;
  for (let i = 0; i < times && (status === 0 || status >= 500); i++) {
    if (i > 0) await wait(AGAIN_AFTER_MS);
    status = await post(order.callback, id, body);
  }
  return status;
}

async function post({ url, token }, id, body) {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', token).update(`${id}.${timestamp}.${body}`).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
