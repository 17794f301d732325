import { Webhook } from 'standardwebhooks';

/** The headers that prove where a delivery comes from, as Standard Webhooks has them; one signature for each secret. */
export function signingHeaders(id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
